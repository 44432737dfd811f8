package org.gasservice.core.contact;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Tells which papers a request needs, all in one go ({@code contact.tell-papers}) [D2-1.2]. */
public record TellPapers(Key request, List<String> papers) implements Command {

  public TellPapers {
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  @Override
  public void check(Problems problems) {
    problems.require(!papers.isEmpty(), "papers", "problem.missing");
    Papers.check(problems, papers);
  }
}

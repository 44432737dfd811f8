package org.gasservice.core.contact;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Takes originals in against a receipt ({@code contact.take-originals}) [D4-10a].
 *
 * @param papers what they are, such as {@code ID}
 * @param receipt its number
 */
public record TakeOriginals(Key request, List<String> papers, String receipt) implements Command {

  public TakeOriginals {
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  @Override
  public void check(Problems problems) {
    problems.require(!papers.isEmpty(), "papers", "problem.missing");
    papers.forEach(paper -> problems.token("papers", paper));
    problems.token("receipt", receipt);
  }
}

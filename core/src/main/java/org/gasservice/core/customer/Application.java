package org.gasservice.core.customer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Who asks for a business at a service point, and with which papers (业务申请). Kept in the journal with the command it is part of.
 *
 * @param applicant party that asks
 * @param papers what they brought
 */
@Value.Builder
public record Application(String applicant, List<PaperShown> papers) {

  private static final int MOST = 30;

  public Application {
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  public static Application of(String applicant, String... papers) {
    return new Application(
        applicant, List.of(papers).stream().map(PaperShown::of).toList());
  }

  Set<String> shown() {
    return papers.stream().map(PaperShown::paper).collect(Collectors.toSet());
  }

  void check(Problems problems) {
    problems.token("application.applicant", applicant);
    papers.forEach(paper -> {
      problems.token("application.papers", paper.paper());
      paper.proof().ifPresent(proof -> problems.token("application.papers.proof", proof));
    });
    problems.require(papers.size() <= MOST, "application.papers", "problem.too-large");
  }
}

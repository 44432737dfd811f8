package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D3_15;

import java.util.List;
import java.util.Map;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.BusinessPapers.Paper;
import org.gasservice.core.standard.Keeps;

/** Papers are checked before anybody is sent [D3-15]. Pure. */
final class PaperRules {

  private PaperRules() {}

  /**
   * Approves the papers, or names everything that is missing in one go.
   *
   * @param needed what the standard of the order asks for
   */
  @Keeps({D3_15, D2_1_2})
  static ServiceOrder approve(
      ServiceOrder order, ApprovePapers command, List<Paper> needed, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.APPROVE_PAPERS, moment);
    if (!order.progress().papers().isEmpty()) {
      throw new RuleViolation(D3_15, "order.papers-approved");
    }
    if (needed.stream()
        .anyMatch(paper -> paper.always() && command.notNeeded().contains(paper.id()))) {
      throw InvalidCommand.of("notNeeded", "order.paper-always-needed");
    }
    List<Paper> missing = needed.stream()
        .filter(paper -> !command.seen().contains(paper.id()))
        .filter(paper -> !command.notNeeded().contains(paper.id()))
        .toList();
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          D3_15,
          "order.papers-missing",
          Map.of("papers", missing.stream().map(Paper::name).toList()));
    }
    return step.done(What.PAPERS_APPROVED, p -> p.withPapers(command.seen()));
  }

  /** Nobody is sent before. */
  @Keeps(D3_15)
  static void requireApproved(ServiceOrder order) {
    if (order.workflow().papers() && order.progress().papers().isEmpty()) {
      throw new RuleViolation(D3_15, "order.papers-first", Map.of("kind", order.kind()));
    }
  }
}

package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Ends a visit with what came of it ({@code order.record-visit}).
 *
 * @param noAccess proof, when nobody opened
 * @param situation what was found, in words
 */
public record RecordVisit(
    Key order,
    VisitOutcome outcome,
    Optional<NoAccess> noAccess,
    Optional<Personal> situation,
    Optional<Late> late)
    implements OrderCommand {

  public RecordVisit {
    noAccess = Given.optional(noAccess);
    situation = Given.optional(situation);
    late = Given.optional(late);
  }

  public static RecordVisit of(Key order, VisitOutcome outcome) {
    return new RecordVisit(order, outcome, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static RecordVisit nobodyOpened(Key order, NoAccess proof) {
    return new RecordVisit(
        order, VisitOutcome.NO_ACCESS, Optional.of(proof), Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    noAccess.ifPresent(proof -> proof.check(problems));
    problems.require(
        noAccess.isPresent() == (outcome == VisitOutcome.NO_ACCESS),
        "noAccess",
        "order.no-access-proof");
    problems.personal("situation", situation);
    Late.check(problems, late);
  }
}

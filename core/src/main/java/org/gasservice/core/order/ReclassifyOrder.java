package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.storage.Key;

/**
 * Changes triage or fault size ({@code order.reclassify}); elapsed time is carried over.
 *
 * @param confirmedBy the second person, needed to lower the triage
 */
public record ReclassifyOrder(
    Key order,
    Optional<Triage> triage,
    Optional<FaultSize> faultSize,
    Personal reason,
    Optional<String> confirmedBy)
    implements OrderCommand {

  public ReclassifyOrder {
    triage = Given.optional(triage);
    faultSize = Given.optional(faultSize);
    confirmedBy = Given.optional(confirmedBy);
  }

  public static ReclassifyOrder triage(Key order, Triage triage, String reason) {
    return new ReclassifyOrder(
        order, Optional.of(triage), Optional.empty(), Personal.of(reason), Optional.empty());
  }

  public static ReclassifyOrder size(Key order, FaultSize size, String reason) {
    return new ReclassifyOrder(
        order, Optional.empty(), Optional.of(size), Personal.of(reason), Optional.empty());
  }

  public ReclassifyOrder confirmedBy(String person) {
    return new ReclassifyOrder(order, triage, faultSize, reason, Optional.of(person));
  }

  @Override
  public Optional<String> second() {
    return confirmedBy;
  }

  @Override
  public void check(Problems problems) {
    problems.require(triage.isPresent() || faultSize.isPresent(), "triage", "problem.missing");
    problems.text("reason", reason);
    confirmedBy.ifPresent(person -> problems.token("confirmedBy", person));
  }
}

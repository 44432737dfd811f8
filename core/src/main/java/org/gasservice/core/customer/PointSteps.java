package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_P1;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Steps in the life of a service point, as parts of any command that writes in its root: finished work lights, shuts off and restores in
 * its own commit.
 *
 * @param zone says which day it is
 */
public record PointSteps(ZoneId zone) {

  /**
   * First gas-on: the point is lit and its ignition card written.
   *
   * @return key of the point
   * @throws RuleViolation as {@link #lit}
   */
  Key light(Draft draft, String point, Ignition ignition) {
    Held<ServicePoint> held = draft.require(ServicePoint.TYPE, ServicePoint.keyOf(point));
    return draft
        .update(ServicePoint.TYPE, held, lit(draft, held.value(), ignition))
        .key();
  }

  /**
   * First gas-on: writes the ignition card and gives the point as it is then, for the caller to write.
   *
   * @throws RuleViolation [D10-P1] before its section is accepted or without an own contract, [D10-3.3b] when something was not made sure of
   *     or not tried by the user
   */
  @Keeps({Clauses.D10_P1, Clauses.D10_P3})
  public ServicePoint lit(Draft draft, ServicePoint before, Ignition ignition) {
    String point = before.id();
    LocalDate day = LocalDate.ofInstant(draft.occurredAt(), zone);
    ignition.requireFor(point);
    ServicePoint after = before.lit(day, ignition.check());
    before.project().ifPresent(part -> requireAccepted(draft, point, part));
    String contract = draft
        .require(CustomerFile.TYPE, CustomerFile.keyOf(point))
        .value()
        .contract()
        .orElseThrow(() -> refusal("customer.no-own-contract", point));
    String account = draft
        .require(PointParties.TYPE, PointParties.keyOf(point))
        .value()
        .holder(day)
        .flatMap(PartyRole::account)
        .orElseThrow(() -> refusal("customer.no-own-contract", point));
    draft.insert(
        IgnitionCard.TYPE,
        IgnitionCard.keyOf(point),
        new IgnitionCard(draft.occurredAt(), draft.actor().id(), account, contract, ignition));
    return after;
  }

  /** The holding ends with the account of the point (销户); nothing happens where nobody holds it. */
  public void endHolding(Draft draft, String point) {
    endHolding(draft, point, Optional.empty());
  }

  void endHolding(Draft draft, String point, Optional<AgreedReading> reading) {
    LocalDate day = LocalDate.ofInstant(draft.occurredAt(), zone);
    Held<PointParties> parties = draft.require(PointParties.TYPE, PointParties.keyOf(point));
    parties.value().holder(day).filter(role -> role.through().isEmpty()).ifPresent(role -> {
      PointParties after = parties.value().ended(role.party(), Role.ACCOUNT_HOLDER, day);
      draft.update(PointParties.TYPE, parties, after);
      role.account().ifPresent(number -> {
        Held<SupplyAccount> account =
            draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(point, number));
        draft.update(
            SupplyAccount.TYPE, account, account.value().closed(draft.occurredAt(), reading));
      });
    });
  }

  /** One more reason to be off. */
  Key shutOff(Draft draft, String point, OffReason reason) {
    return change(draft, point, before -> before.off(reason));
  }

  /** One reason less; everything is checked when it was the last. */
  Key lift(Draft draft, String point, OffReason reason, Optional<GasOnCheck> check) {
    return change(draft, point, before -> before.lifted(reason, check));
  }

  /** An acceptance is never taken back, so it need not be verified again at commit. */
  private static void requireAccepted(Reads reads, String point, ProjectPart part) {
    boolean accepted = reads
        .peek(ProjectSection.TYPE, ProjectSection.keyOf(part.project(), part.section()))
        .flatMap(section -> section.value().acceptance())
        .isPresent();
    if (!accepted) {
      throw new RuleViolation(
          D10_P1,
          "customer.section-not-accepted",
          Map.of("point", point, "section", part.section()));
    }
  }

  private static RuleViolation refusal(String code, String point) {
    return new RuleViolation(D10_P1, code, Map.of("point", point));
  }

  static Key change(Draft draft, String point, UnaryOperator<ServicePoint> rule) {
    Held<ServicePoint> before = draft.require(ServicePoint.TYPE, ServicePoint.keyOf(point));
    return draft.update(ServicePoint.TYPE, before, rule.apply(before.value())).key();
  }
}

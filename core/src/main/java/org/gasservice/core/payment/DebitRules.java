package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.A6;

import java.time.LocalDate;
import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.standard.Keeps;

/** Who may agree to a direct debit, and how it ends. */
final class DebitRules {

  private DebitRules() {}

  /** A bank account is debited only for somebody who is something at the point: holder, payer, owner, occupier. */
  @Keeps(A6)
  static void requireParty(Draft draft, AgreeDirectDebit command, LocalDate day) {
    boolean known = draft
        .find(PointParties.TYPE, PointParties.keyOf(command.point()))
        .filter(held -> !held.value().rolesOf(command.payer(), day).isEmpty())
        .isPresent();
    if (!known) {
      throw new RuleViolation(A6, "payment.payer-unknown", Map.of("point", command.point()));
    }
  }

  static DirectDebit ended(DirectDebit agreed, LocalDate through) {
    if (through.isBefore(agreed.from())) {
      throw new RuleViolation(
          A6, "payment.debit-ends-before", Map.of("from", agreed.from(), "through", through));
    }
    return agreed.withThrough(through);
  }
}

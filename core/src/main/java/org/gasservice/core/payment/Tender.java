package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D2_1_5;

import java.util.Map;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;

/**
 * Cash as it is called out at the counter (唱收唱付): this is due, this I was given, this you get back [D2-1.5].
 *
 * @param due what is paid
 * @param tendered what was handed over
 * @param change what was given back
 */
public record Tender(Yuan due, Yuan tendered, Yuan change) {

  static void check(Problems problems, Tender cash) {
    problems.require(cash.due.signum() > 0, "cash.due", "problem.range");
    problems.require(cash.tendered.signum() > 0, "cash.tendered", "problem.range");
    problems.require(cash.change.signum() >= 0, "cash.change", "problem.range");
  }

  /** @throws RuleViolation [D2-1.5] when less was handed over than is due, or the change is not the rest */
  @Keeps(D2_1_5)
  void requireRight() {
    Yuan rest = tendered.minus(due);
    if (rest.signum() < 0) {
      throw new RuleViolation(
          D2_1_5,
          "payment.below-due",
          Map.of("due", due, "tendered", tendered, "missing", rest.negated()));
    }
    if (!rest.equals(change)) {
      throw new RuleViolation(
          D2_1_5, "payment.wrong-change", Map.of("right", rest, "change", change));
    }
  }
}

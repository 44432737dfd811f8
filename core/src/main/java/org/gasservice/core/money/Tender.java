package org.gasservice.core.money;

import static org.gasservice.core.standard.Clauses.D2_1_5;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;

/**
 * Cash as it is called out at the counter, or at the door (唱收唱付): this is due, this I was given, this you get back [D2-1.5].
 *
 * @param due what is paid
 * @param tendered what was handed over
 * @param change what was given back
 */
public record Tender(Yuan due, Yuan tendered, Yuan change) {

  /**
   * Cash is called out and goes into a drawer; nothing else is, or does.
   *
   * @param amount what is paid
   * @param drawer whether one is named
   */
  public static void check(
      Problems problems, PayMethod method, Yuan amount, Optional<Tender> cash, boolean drawer) {
    boolean inCash = method == PayMethod.CASH;
    problems.require(inCash == cash.isPresent(), "cash", "money.cash-tendered");
    problems.require(inCash == drawer, "drawer", "money.drawer-of-cash");
    cash.ifPresent(tender -> {
      problems.require(tender.due.signum() > 0, "cash.due", "problem.range");
      problems.require(tender.tendered.signum() > 0, "cash.tendered", "problem.range");
      problems.require(tender.change.signum() >= 0, "cash.change", "problem.range");
      problems.require(tender.due.equals(amount), "cash.due", "money.due-is-amount");
    });
  }

  /** @throws RuleViolation [D2-1.5] when less was handed over than is due, or the change is not the rest */
  @Keeps(D2_1_5)
  public void requireRight() {
    Yuan rest = tendered.minus(due);
    if (rest.signum() < 0) {
      throw new RuleViolation(
          D2_1_5,
          "money.below-due",
          Map.of("due", due, "tendered", tendered, "missing", rest.negated()));
    }
    if (!rest.equals(change)) {
      throw new RuleViolation(
          D2_1_5, "money.wrong-change", Map.of("right", rest, "change", change));
    }
  }
}

package org.gasservice.examples.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gasservice.core.billing.BillSheet;
import org.gasservice.core.billing.RunTally;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.DaySheet;

/**
 * Two rounds of bills and what is left to be paid.
 *
 * @param ledgers digest over every ledger, so that two towns can be compared
 * @param collection what became of those who did not pay in time
 * @param day cash and channels of the day most of them paid
 * @param ageing what is owed, by how long it is overdue
 */
public record BillReport(
    int points,
    LocalDate asOf,
    List<Round> rounds,
    Collection collection,
    List<Age> ageing,
    Books books,
    String ledgers,
    DaySheet day,
    List<Sheet> sheets) {

  /** A round of bills: what came of it, and who was not billed. */
  public record Round(String run, String period, RunTally tally, List<Rejected> rejected) {}

  /**
   * Accounts that were not billed for one reason.
   *
   * @param first some of them
   */
  public record Rejected(
      String reason, Optional<String> clause, int accounts, List<String> first) {}

  /**
   * Collection of the first round.
   *
   * @param served how many of the notices were served
   * @param orders to cut off
   * @param calledOff how many of them were called off because the money came
   * @param cutOff how many were sealed
   * @param restored how many of those have gas again
   */
  public record Collection(
      int reminders,
      int stopNotices,
      int served,
      int orders,
      int calledOff,
      int cutOff,
      int restored) {

    Collection plus(Collection other) {
      return new Collection(
          reminders + other.reminders,
          stopNotices + other.stopNotices,
          served + other.served,
          orders + other.orders,
          calledOff + other.calledOff,
          cutOff + other.cutOff,
          restored + other.restored);
    }
  }

  /** @param from fewest days overdue; 0 what is not overdue yet */
  public record Age(int from, int debts, Yuan amount) {}

  /**
   * All ledgers together.
   *
   * @param unbalanced ledgers that do not sum to zero
   */
  public record Books(int ledgers, int entries, int unbalanced, SortedMap<String, Yuan> balances) {}

  /** A bill to print, in both languages. */
  public record Sheet(BillSheet zh, BillSheet en) {}

  /** m³ of all rounds. */
  BigDecimal volume() {
    return rounds.stream()
        .flatMap(round -> round.tally().volumeByTier().values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Yuan billed() {
    return rounds.stream().map(round -> round.tally().total()).reduce(Yuan.ZERO, Yuan::plus);
  }
}

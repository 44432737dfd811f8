package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D4_12a;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * What went through a drawer, read from the payments and refunds that took its numbers: there is no second figure that could differ. Costs what the drawer has
 * numbers, and a drawer has at most {@value #MOST}.
 *
 * @param payments receipts given, voided ones not counted
 */
record DrawerCash(int payments, Yuan received, Yuan refunded) {

  /** Most receipts, and most refunds, of one drawer: then it is handed over. */
  static final int MOST = 900;

  @Keeps(D4_12a)
  static DrawerCash of(Reads reads, Key drawer) {
    List<Payment> counted = slots(reads, Payment.TYPE, Payment.IN_DRAWER, drawer).stream()
        .filter(payment -> payment.state() != PaymentState.VOIDED)
        .toList();
    return new DrawerCash(
        counted.size(),
        counted.stream().map(Payment::amount).reduce(Yuan.ZERO, Yuan::plus),
        slots(reads, Refund.TYPE, Refund.IN_DRAWER, drawer).stream()
            .map(Refund::amount)
            .reduce(Yuan.ZERO, Yuan::plus));
  }

  /** What should be in the drawer. */
  Yuan expected(CashDrawer drawer) {
    return drawer
        .opening()
        .plus(drawer.takenOverSum())
        .plus(received)
        .minus(refunded)
        .minus(drawer.deposited());
  }

  static Slot nextReceipt(Reads reads, Key drawer) {
    return next(reads, Payment.TYPE, Payment.IN_DRAWER, drawer, Payment::slot);
  }

  static Slot nextVoucher(Reads reads, Key drawer) {
    return next(reads, Refund.TYPE, Refund.IN_DRAWER, drawer, Refund::slot);
  }

  /**
   * The next number of a drawer. Whoever else takes it at the same time meets a unique index, and takes the one after.
   *
   * @throws RuleViolation [D4-12a] when the drawer is full
   */
  private static <T> Slot next(
      Reads reads,
      AggregateType<T> type,
      String index,
      Key drawer,
      Function<T, Optional<Slot>> slot) {
    long next = reads.peek(type, in(index, drawer), 1).stream()
            .findFirst()
            .map(Held::value)
            .flatMap(slot)
            .map(Slot::number)
            .orElse(0L)
        + 1;
    if (next > MOST) {
      throw new RuleViolation(
          D4_12a, "payment.drawer-full", Map.of("drawer", drawer.id(), "most", MOST));
    }
    return new Slot(drawer, next);
  }

  private static <T> List<T> slots(Reads reads, AggregateType<T> type, String index, Key drawer) {
    return reads.peek(type, in(index, drawer), MOST).stream().map(Held::value).toList();
  }

  private static Range in(String index, Key drawer) {
    return Range.all(index).equalTo(CashDrawer.token(drawer));
  }
}

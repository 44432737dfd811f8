package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.payment.Counter.cash;
import static org.gasservice.core.standard.Clauses.D2_1_5;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Whatever goes in and out of a drawer, it adds up at every moment, and in the end it is what the accounts say. */
class DrawerProperties {

  /** What a clerk does. */
  enum What {
    OWE,
    TAKE,
    TAKE_TOO_LITTLE,
    VOID,
    REFUND,
    DEPOSIT
  }

  /**
   * Something with an amount.
   *
   * @param fen 1 to 20 000
   */
  record Event(What what, int home, int fen) {
    String yuan() {
      return Yuan.of("0.01").times(BigDecimal.valueOf(fen)).toString();
    }
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<What> what = Arbitraries.of(
        What.TAKE,
        What.TAKE,
        What.TAKE,
        What.OWE,
        What.TAKE_TOO_LITTLE,
        What.VOID,
        What.REFUND,
        What.DEPOSIT);
    return Combinators.combine(
            what, Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 20_000))
        .as(Event::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  @Property(tries = 40)
  @Keeps({D4_12a, D4_11b, D2_1_5})
  void aDrawerAddsUpAtEveryMomentAndIsWhatTheAccountsSay(@ForAll("events") List<Event> events) {
    try (Counter counter = new Counter()) {
      Key drawer = counter.openDrawer("A", "W1", "100.00");
      Yuan inHand = Yuan.of("100.00");
      List<Payment> payments = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        Event event = events.get(i);
        inHand = inHand.plus(happened(counter, drawer, event, "T-" + i, payments));
        assertThat(expected(counter, drawer)).isEqualTo(inHand);
        assertThat(counter.booksHold(drawer)).isTrue();
      }
      counter.run("A", new StopDrawer(drawer));
      counter.run("A", CountDrawer.of(drawer, inHand));
      counter.run("A", new HandOverDrawer(drawer, "B"));
      counter.run("B", new TakeDrawer(drawer, Optional.empty()));

      assertThat(counter.booksHold(drawer)).isTrue();
      assertThat(counter.book(drawer).balance(AccountTitle.CLEARING, "CASH").negated())
          .isEqualTo(cashOf(counter, "1").plus(cashOf(counter, "2")));
      receiptsHaveNoGap(counter, drawer);
    }
  }

  /** What went into the clerk's hand by it; less than nothing when it went out. */
  private static Yuan happened(
      Counter counter, Key drawer, Event event, String id, List<Payment> payments) {
    String home = Integer.toString(event.home());
    try {
      switch (event.what()) {
        case OWE -> counter.owe(home, event.yuan(), "2026-03-20");
        case TAKE -> {
          payments.add(
              counter.pay("A", cash(drawer, home, id, event.yuan(), event.yuan(), "0.00")));
          return Yuan.of(event.yuan());
        }
        case TAKE_TOO_LITTLE ->
          counter.pay(
              "A",
              cash(
                  drawer,
                  home,
                  id,
                  Yuan.of(event.yuan()).plus(Yuan.of("0.01")).toString(),
                  event.yuan(),
                  "0.00"));
        case VOID -> {
          if (!payments.isEmpty()) {
            Payment last = payments.remove(payments.size() - 1);
            counter.run("A", new VoidPayment(last.key(), "MISTAKE"));
            return last.amount().negated();
          }
        }
        case REFUND -> {
          if (!payments.isEmpty()) {
            Refund refund = (Refund) counter.run(
                "A",
                RefundPayment.builder()
                    .payment(payments.get(0).key())
                    .refund("R-" + id)
                    .amount(Yuan.of(event.yuan()))
                    .reason("ASKED")
                    .approvedBy("BOSS")
                    .drawer(drawer)
                    .build());
            return refund.amount().negated();
          }
        }
        case DEPOSIT -> {
          counter.run("A", new DepositCash(drawer, "S-" + id, Yuan.of(event.yuan())));
          return Yuan.of(event.yuan()).negated();
        }
      }
    } catch (Refusal refused) {
      // what is refused moved no money
    }
    return Yuan.ZERO;
  }

  private static Yuan expected(Counter counter, Key drawer) {
    CashDrawer now = counter.drawer(drawer);
    return DrawerCash.of(counter.gas.pipeline().reads(Actor.employee("A")), drawer)
        .expected(now);
  }

  private static Yuan cashOf(Counter counter, String home) {
    return counter.all(Ledger.TYPE, Range.all(Ledger.BY_ACCOUNT).equalTo("A-" + home)).stream()
        .map(ledger -> ledger.balance(AccountTitle.CLEARING, "CASH"))
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  private static void receiptsHaveNoGap(Counter counter, Key drawer) {
    List<Payment> all =
        counter.all(Payment.TYPE, Range.all(Payment.IN_DRAWER).equalTo(CashDrawer.token(drawer)));
    Set<Long> numbers = new HashSet<>();
    all.forEach(payment -> numbers.add(payment.slot().orElseThrow().number()));
    assertThat(numbers).hasSize(all.size());
    all.forEach(payment ->
        assertThat(payment.slot().orElseThrow().number()).isBetween(1L, (long) all.size()));
  }
}

package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.payment.Door.CODES;
import static org.gasservice.core.payment.Door.CREW;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Whatever is taken for orders, given back, taken back and delivered again: drawers and channels have what the orders say was paid. */
class DoorProperties {

  /** What happens at the door, and after it. */
  enum What {
    CASH,
    CODE,
    AGAIN,
    GIVE_BACK,
    VOID,
    REVERSE
  }

  /**
   * Something with an amount.
   *
   * @param order which of two
   * @param which payment it is about, of those there are
   * @param fen 1 to 20 000
   */
  record Event(What what, int order, int which, int fen) {
    String yuan() {
      return Yuan.of("0.01").times(BigDecimal.valueOf(fen)).toString();
    }
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.of(
                What.CASH,
                What.CASH,
                What.CODE,
                What.CODE,
                What.AGAIN,
                What.GIVE_BACK,
                What.VOID,
                What.REVERSE),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 20_000))
        .as(Event::new)
        .list()
        .ofMinSize(8)
        .ofMaxSize(30);
  }

  @Property(tries = 30)
  @Keeps({D4_11b, D4_12a, D10_P4})
  void takingsOfDrawersAndChannelsAreTheReceiptsOfOrders(@ForAll("events") List<Event> events) {
    try (Door door = new Door()) {
      List<Key> orders = List.of(door.charged("20"), door.charged("40"));
      Key drawer = door.drawer("0.00");
      List<RecordPayment> taken = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        happened(door, orders, drawer, events.get(i), i, taken);

        Yuan paid = door.paid(orders.get(0)).plus(door.paid(orders.get(1)));
        assertThat(inDrawer(door, drawer).plus(atChannel(door))).isEqualTo(paid);
        assertThat(booked(door, orders, Payment.CASH)).isEqualTo(inDrawer(door, drawer));
        assertThat(booked(door, orders, CODES)).isEqualTo(atChannel(door));
        orders.forEach(order -> owes(door, order));
      }
      Yuan cash = inDrawer(door, drawer);
      door.counter.run(CREW, new StopDrawer(drawer));
      door.counter.run(CREW, CountDrawer.of(drawer, cash));
      door.counter.run(CREW, new HandOverDrawer(drawer, "A"));
      assertThat(door.counter.booksHold(drawer)).isTrue();
      assertThat(door.counter.drawer(drawer).count().orElseThrow().counted()).isEqualTo(cash);
    }
  }

  private static void happened(
      Door door, List<Key> orders, Key drawer, Event event, int i, List<RecordPayment> taken) {
    Key order = orders.get(event.order());
    try {
      switch (event.what()) {
        case CASH -> take(door, Door.cash(order, drawer, "R-" + i, event.yuan()), taken);
        case CODE -> take(door, Door.scanned(order, "R-" + i, "T-" + i, event.yuan()), taken);
        case AGAIN -> {
          if (!taken.isEmpty()) {
            door.counter.run(CREW, taken.get(event.which() % taken.size()));
          }
        }
        case GIVE_BACK -> {
          if (!taken.isEmpty()) {
            door.counter.run(
                CREW,
                Door.back(known(door, event, taken), "B-" + i, event.yuan()).build());
          }
        }
        case VOID -> {
          if (!taken.isEmpty()) {
            door.counter.run(CREW, new VoidPayment(known(door, event, taken).key(), "MISTAKE"));
          }
        }
        case REVERSE -> {
          if (!taken.isEmpty()) {
            door.counter.run(CREW, new ReversePayment(known(door, event, taken).key(), "B-" + i));
          }
        }
      }
    } catch (Refusal refused) {
      // what is refused moved no money
    }
  }

  private static void take(Door door, RecordPayment payment, List<RecordPayment> taken) {
    door.counter.run(CREW, payment);
    taken.add(payment);
  }

  private static Payment known(Door door, Event event, List<RecordPayment> taken) {
    return door.byReceipt(taken.get(event.which() % taken.size()).receipt());
  }

  private static Yuan inDrawer(Door door, Key drawer) {
    return DrawerCash.of(door.counter.gas.pipeline().reads(Actor.employee(CREW)), drawer)
        .expected(door.counter.drawer(drawer));
  }

  /** What the channel should say of the day, as the sheet shows it. */
  private static Yuan atChannel(Door door) {
    return door
        .counter
        .gas
        .as(Actor.employee("CHIEF"))
        .payments()
        .daySheet("EAST-1", LocalDate.parse("2026-03-02"))
        .channels()
        .stream()
        .filter(line -> line.channel().equals(CODES))
        .map(line -> line.received().minus(line.back()))
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  private static Yuan booked(Door door, List<Key> orders, String way) {
    return orders.stream()
        .map(order -> door.book(order).balance(AccountTitle.CLEARING, way))
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  /** An order owes what it charged and was not paid; its book sums to zero and is what its entries say. */
  private static void owes(Door door, Key order) {
    Yuan charged = door.book(order).balance(AccountTitle.REVENUE_SERVICE).negated();
    assertThat(door.book(order).balance(AccountTitle.RECEIVABLE_SERVICE))
        .isEqualTo(charged.minus(door.paid(order)));
    assertThat(door.order(order).owed())
        .isEqualTo(door.book(order).balance(AccountTitle.RECEIVABLE_SERVICE));
    assertThat(door.bookHolds(order)).isTrue();
  }
}

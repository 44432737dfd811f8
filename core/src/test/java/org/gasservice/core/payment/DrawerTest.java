package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.payment.Counter.byBank;
import static org.gasservice.core.payment.Counter.cash;
import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;
import static org.gasservice.core.standard.Clauses.D7_4_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.command.Actor;
import org.gasservice.core.hall.HandOver;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A drawer through its shift. */
class DrawerTest {

  private final Counter counter = new Counter();
  private final Key drawer = counter.openDrawer("A", "W1", "200.00");

  @AfterEach
  void everyBookHolds() {
    assertThat(counter.booksHold(drawer)).isTrue();
    counter.close();
  }

  private Payment take(String transaction, String amount) {
    return counter.pay("A", cash(drawer, "1", transaction, amount, amount, "0.00"));
  }

  private String count(String counted) {
    return counter.refused("A", CountDrawer.of(drawer, Yuan.of(counted)));
  }

  @Test
  @Keeps({D4_12a, D4_12b, D7_4_8})
  void itIsStoppedCountedAndHandedOverWithTwoSignatures() {
    take("T-1", "86.40");
    counter.run("A", new DepositCash(drawer, "SLIP-1", Yuan.of("100.00")));
    assertThat(count("186.40")).isEqualTo("D4-12a payment.stop-first");
    counter.run("A", new StopDrawer(drawer));
    assertThat(counter.refused(
            "A", cash(drawer, "1", "T-2", "1.00", "1.00", "0.00").build()))
        .isEqualTo("D4-12a payment.drawer-not-open");
    assertThat(counter.refused("A", new HandOverDrawer(drawer, "B")))
        .isEqualTo("D4-12a payment.count-first");
    counter.run("A", CountDrawer.of(drawer, Yuan.of("186.40")));
    assertThat(counter.refused("A", new HandOverDrawer(drawer, "A")))
        .isEqualTo("D4-12b payment.two-sign");
    assertThat(counter.refused("A", new HandOverDrawer(drawer, "NOBODY")))
        .isEqualTo("D4-12b payment.not-employed");
    counter.run("A", new HandOverDrawer(drawer, "B"));
    assertThat(counter.refused("A", new TakeDrawer(drawer, Optional.empty())))
        .isEqualTo("D4-12b payment.not-yours-to-take");
    counter.run("B", new TakeDrawer(drawer, Optional.of("W2")));

    CashDrawer next = counter.drawer(CashDrawer.keyOf("EAST-1", "W2"));
    assertThat(next.opening()).isEqualTo(Yuan.of("186.40"));
    assertThat(next.from()).contains(drawer);
    assertThat(next.clerk()).isEqualTo("B");
    assertThat(counter.drawer(drawer).state()).isEqualTo(DrawerState.TAKEN);
    assertThat(counter.book(drawer).balance(AccountTitle.DRAWER_CASH, drawer.id()))
        .isEqualTo(Yuan.ZERO);
    assertThat(counter.book(drawer).balance(AccountTitle.CLEARING, "CASH"))
        .as("what the accounts say came in cash came into the drawer")
        .isEqualTo(counter.ledger("1").balance(AccountTitle.CLEARING, "CASH").negated());
  }

  @Test
  @Keeps(D4_12a)
  void aDrawerThatDoesNotBalanceSaysByHowMuchAndNeedsAReasonAndASecondPerson() {
    take("T-1", "50.00");
    counter.run("A", new StopDrawer(drawer));

    assertThat(counter.refusal("A", CountDrawer.of(drawer, Yuan.of("247.00"))).parameters())
        .containsEntry("difference", Yuan.of("3.00"))
        .containsEntry("expected", Yuan.of("250.00"));
    assertThat(count("247.00")).isEqualTo("D4-12a payment.drawer-too-little");
    assertThat(count("251.00")).isEqualTo("D4-12a payment.drawer-over");
    assertThat(counter.refused("A", explained("247.00", "B")))
        .isEqualTo("D4-12a payment.not-entitled");
    assertThat(counter.refused("A", explained("250.00", "BOSS")))
        .isEqualTo("D4-12a payment.nothing-differs");
    counter.run("A", explained("247.00", "BOSS"));
    counter.run("A", new HandOverDrawer(drawer, "B"));
    counter.run("B", new TakeDrawer(drawer, Optional.empty()));

    assertThat(counter.book(drawer).balance(AccountTitle.OVER_SHORT, drawer.id()))
        .isEqualTo(Yuan.of("3.00"));
    assertThat(counter.drawer(drawer).count().orElseThrow().difference())
        .isEqualTo(Yuan.of("-3.00"));
  }

  private CountDrawer explained(String counted, String by) {
    return new CountDrawer(drawer, Yuan.of(counted), Optional.of("WRONG_CHANGE"), Optional.of(by));
  }

  @Test
  @Keeps(D4_12a)
  void voidedMoneyAndRefundsAreNotInItAndNoMoreGoesOutThanIsThere() {
    Payment mistake = take("T-1", "50.00");
    Payment kept = take("T-2", "80.00");
    counter.run("A", new VoidPayment(mistake.key(), "MISTAKE"));
    RefundPayment back = RefundPayment.builder()
        .payment(kept.key())
        .refund("R-1")
        .amount(Yuan.of("30.00"))
        .reason("PAID_TOO_MUCH")
        .approvedBy("BOSS")
        .drawer(drawer)
        .build();
    Refund refund = (Refund) counter.run("A", back);
    assertThat(refund.voucher()).isEqualTo("RF-EAST-1/drawer-W1/1");
    assertThat(counter.refused("A", new DepositCash(drawer, "SLIP-1", Yuan.of("250.01"))))
        .isEqualTo("D4-12a payment.drawer-short");
    counter.run("A", new DepositCash(drawer, "SLIP-1", Yuan.of("250.00")));
    assertThat(counter.refused("A", new DepositCash(drawer, "SLIP-1", Yuan.of("0.01"))))
        .isEqualTo("D4-12a payment.drawer-short");
    counter.run("A", new StopDrawer(drawer));
    counter.run("A", CountDrawer.of(drawer, Yuan.ZERO));

    assertThat(counter.drawer(drawer).count().orElseThrow().payments()).isEqualTo(1);
  }

  @Test
  @Keeps(D4_12a)
  void aClerkAnswersForOneDrawerAndNobodyPaysIntoAnothersDrawer() {
    assertThat(counter.refused("A", new OpenDrawer("EAST-1", "W9", Yuan.ZERO)))
        .isEqualTo("D4-12a payment.drawer-already");
    assertThat(counter.refused("B", new OpenDrawer("EAST-1", "W1", Yuan.ZERO)))
        .isEqualTo("command.invalid");
    assertThat(counter.refused(
            "B", cash(drawer, "1", "T-1", "1.00", "1.00", "0.00").build()))
        .isEqualTo("D4-12a payment.not-your-drawer");
  }

  @Test
  @Keeps({D4_12b, D7_4_8})
  void theDeskIsNotHandedOverBeforeTheDrawer() {
    HandOver desk = HandOver.builder().unit("EAST-1").to("B").build();
    assertThat(counter.refused("A", desk)).isEqualTo("D4-12b payment.drawer-first");
    counter.run("A", new StopDrawer(drawer));
    counter.run("A", CountDrawer.of(drawer, Yuan.of("200.00")));
    counter.run("A", new HandOverDrawer(drawer, "B"));
    counter.run("A", desk);
  }

  @Test
  void theDaySheetShowsDrawersAndChannels() {
    take("T-1", "86.40");
    Payment bounced = counter.pay("CHIEF", byBank("1", "8841", "20.00"));
    counter.pay("CHIEF", byBank("2", "8842", "30.00"));
    counter.run(new ReversePayment(bounced.key(), "RT-1"));

    DaySheet sheet = counter
        .gas
        .as(Actor.employee("CHIEF"))
        .payments()
        .daySheet("EAST-1", LocalDate.parse("2026-03-02"));

    assertThat(sheet.drawers()).singleElement().satisfies(line -> {
      assertThat(line.expected()).isEqualTo(Yuan.of("286.40"));
      assertThat(line.difference()).isEmpty();
    });
    assertThat(sheet.channels()).singleElement().satisfies(line -> {
      assertThat(line.payments()).isEqualTo(2);
      assertThat(List.of(line.received(), line.back()))
          .containsExactly(Yuan.of("50.00"), Yuan.of("20.00"));
    });
    assertThat(counter
            .gas
            .as(Actor.employee("CHIEF"))
            .payments()
            .daySheet("EAST-1", LocalDate.parse("2026-03-01")))
        .isEqualTo(new DaySheet("EAST-1", LocalDate.parse("2026-03-01"), List.of(), List.of()));
  }
}

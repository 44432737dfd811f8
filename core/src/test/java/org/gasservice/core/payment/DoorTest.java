package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gasservice.core.billing.AccountTitle.CLEARING;
import static org.gasservice.core.billing.AccountTitle.RECEIVABLE_SERVICE;
import static org.gasservice.core.billing.AccountTitle.REVENUE_SERVICE;
import static org.gasservice.core.payment.Door.CODES;
import static org.gasservice.core.payment.Door.CREW;
import static org.gasservice.core.payment.Door.back;
import static org.gasservice.core.payment.Door.cash;
import static org.gasservice.core.payment.Door.scanned;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D2_1_5;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.command.Actor;
import org.gasservice.core.hall.HandOver;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.ChargeFee;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.order.RecordVisit;
import org.gasservice.core.order.ReopenOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.TakeBackCharge;
import org.gasservice.core.order.VisitOutcome;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money a crew takes at the door: on the order, in a drawer or with a channel, and in the ledger, under one receipt. */
class DoorTest {

  private final Door door = new Door();
  private final Counter counter = door.counter;
  private final Key order = door.charged("2");
  private final Key drawer = door.drawer("20.00");

  @AfterEach
  void everyBookHolds() {
    assertThat(door.bookHolds(order)).isTrue();
    assertThat(counter.booksHold(drawer)).isTrue();
    door.close();
  }

  private String refused(RecordPayment payment) {
    return counter.refused(CREW, payment);
  }

  private void nothingHappened() {
    assertThat(door.paid(order)).isEqualTo(Yuan.ZERO);
    assertThat(door.book(order).entries()).as("the charge alone").isEqualTo(1);
  }

  @Test
  @Keeps({D4_11a, D4_11b, D4_12a, D10_4_13})
  void cashIsOnTheOrderInTheDrawerAndInTheLedgerUnderOneReceipt() {
    assertThat(door.book(order, RECEIVABLE_SERVICE, REVENUE_SERVICE))
        .containsExactly(Yuan.of("25.00"), Yuan.of("-25.00"));
    Tender called = new Tender(Yuan.of("25.00"), Yuan.of("50.00"), Yuan.of("25.00"));

    ServiceOrder paid =
        (ServiceOrder) counter.run(CREW, RecordPayment.inCash(order, "R-1", called, drawer));

    assertThat(paid.progress().payments())
        .singleElement()
        .extracting(org.gasservice.core.order.Payment::receipt)
        .isEqualTo("R-1");
    Payment payment = door.byReceipt("R-1");
    assertThat(payment.order()).contains(order);
    assertThat(payment.receipt().cash()).contains(called);
    assertThat(payment.slot()).contains(new Slot(drawer, 1));
    Ledger book = door.book(order);
    assertThat(book.balance(CLEARING, Payment.CASH)).isEqualTo(Yuan.of("25.00"));
    assertThat(book.balance(RECEIVABLE_SERVICE)).isEqualTo(Yuan.ZERO);
    assertThat(book.balance(REVENUE_SERVICE)).isEqualTo(Yuan.of("-25.00"));
    assertThat(counter
            .value(LedgerEntry.TYPE, new Key(order.root(), payment.entry()))
            .source())
        .isEqualTo("R-1");
  }

  @Test
  @Keeps({D4_12a, D4_12b})
  void theDrawerOfACrewIsCountedAndHandedOverToTheCashier() {
    counter.run(CREW, cash(order, drawer, "R-1", "25.00"));
    counter.run(CREW, new StopDrawer(drawer));
    assertThat(counter.refusal(CREW, CountDrawer.of(drawer, Yuan.of("35.00"))).parameters())
        .containsEntry("expected", Yuan.of("45.00"))
        .containsEntry("difference", Yuan.of("10.00"));
    counter.run(
        CREW, new CountDrawer(drawer, Yuan.of("35.00"), Optional.of("LOST"), Optional.of("BOSS")));
    counter.run(CREW, new HandOverDrawer(drawer, "A"));
    counter.run("A", new TakeDrawer(drawer, Optional.empty()));

    Ledger book = counter.book(drawer);
    assertThat(book.balance(AccountTitle.OVER_SHORT, drawer.id())).isEqualTo(Yuan.of("10.00"));
    assertThat(book.balance(CLEARING, Payment.CASH))
        .as("what orders say was paid in cash came into the drawer")
        .isEqualTo(door.book(order).balance(CLEARING, Payment.CASH).negated());
  }

  @Test
  @Keeps({D4_12a, D4_12b})
  void whatOrdersWerePaidInCashIsInTheCashiersDrawerAndAtTheBankInTheEvening() {
    Key cashiers = counter.openDrawer("A", "W1", "200.00");
    counter.run(CREW, cash(order, drawer, "R-1", "25.00"));
    counter.run(CREW, new StopDrawer(drawer));
    counter.run(CREW, CountDrawer.of(drawer, Yuan.of("45.00")));
    counter.run(CREW, new HandOverDrawer(drawer, "A"));
    Key others = counter.openDrawer("B", "W2", "0.00");
    assertThat(counter.refused("A", new TakeDrawer(drawer, Optional.of("W2"))))
        .isEqualTo("D4-12a payment.not-your-drawer");

    counter.run("A", new TakeDrawer(drawer, Optional.of("W1")));
    counter.run("A", new DepositCash(cashiers, "SLIP-1", Yuan.of("25.00")));
    counter.run("A", new StopDrawer(cashiers));
    counter.run("A", CountDrawer.of(cashiers, Yuan.of("220.00")));

    CashDrawer.Count count = counter.drawer(cashiers).count().orElseThrow();
    assertThat(List.of(count.takenOver(), count.deposited(), count.expected()))
        .containsExactly(Yuan.of("45.00"), Yuan.of("25.00"), Yuan.of("220.00"));
    assertThat(counter.book(cashiers).balance(AccountTitle.DRAWER_CASH, cashiers.id()))
        .isEqualTo(Yuan.of("220.00"));
    assertThat(counter
            .gas
            .as(Actor.employee("CHIEF"))
            .payments()
            .daySheet("EAST-1", LocalDate.parse("2026-03-02"))
            .drawers())
        .extracting(DaySheet.DrawerLine::drawer, DaySheet.DrawerLine::takenOver)
        .containsExactly(
            tuple(drawer.id(), Yuan.ZERO),
            tuple(cashiers.id(), Yuan.of("45.00")),
            tuple(others.id(), Yuan.ZERO));
    assertThat(counter.booksHold(cashiers, others)).isTrue();
  }

  @Test
  @Keeps(D4_12b)
  void nobodyLeavesTheDeskWhileACrewsDrawerWaitsForTheirSignature() {
    counter.run(CREW, new StopDrawer(drawer));
    counter.run(CREW, CountDrawer.of(drawer, Yuan.of("20.00")));
    counter.run(CREW, new HandOverDrawer(drawer, "A"));
    HandOver desk = HandOver.builder().unit("EAST-1").to("B").build();
    assertThat(counter.refusal("A", desk).parameters())
        .containsEntry("drawers", List.of("drawer-C-0302"));
    assertThat(counter.refused("A", desk)).isEqualTo("D4-12b payment.sign-first");
    counter.run("A", new TakeDrawer(drawer, Optional.empty()));
    counter.run("A", desk);
  }

  @Test
  @Keeps(D4_11b)
  void aTaxInvoiceOfAnOrdersPaymentIsTakenBackFirst() {
    counter.run(CREW, scanned(order, "R-1", "8841", "25.00"));
    Payment payment = door.byReceipt("R-1");
    Fapiao blue = (Fapiao) counter.run(
        "A", new IssueFapiao(payment.key(), "F-1", Yuan.of("25.00"), Personal.of("Sample")));

    assertThat(counter.refused(CREW, back(payment, "B-1", "10.00").build()))
        .isEqualTo("D10-P4 payment.red-fapiao-first");
    counter.run("A", new TakeBackFapiao(blue.key(), "F-2"));
    counter.run(CREW, back(payment, "B-1", "10.00").build());
    assertThat(door.paid(order)).isEqualTo(Yuan.of("15.00"));
  }

  @Test
  @Keeps({D4_11b, D10_P4})
  void aScannedCodeLiesWithItsChannelAndIsMatched() {
    counter.run(CREW, scanned(order, "R-1", "8841", "25.00"));
    LocalDate day = LocalDate.parse("2026-03-02");

    assertThat(door.book(order).balance(CLEARING, CODES)).isEqualTo(Yuan.of("25.00"));
    Payments desk = counter.gas.as(Actor.employee("CHIEF")).payments();
    assertThat(desk.daySheet("EAST-1", day).channels()).singleElement().satisfies(line -> {
      assertThat(line.channel()).isEqualTo(CODES);
      assertThat(line.received()).isEqualTo(Yuan.of("25.00"));
    });
    Reconciliation compared =
        desk.reconcile(CODES, day, List.of(new StatementRow("8841", Yuan.of("25.00"))));
    assertThat(compared.clean()).isTrue();
    assertThat(compared.matched()).isEqualTo(1);
  }

  @Test
  @Keeps({D4_11b, D4_12a, D10_P4})
  void moneyGoesIntoOnesOwnOpenDrawerOrToARegisteredChannelAndNowhereElse() {
    Key others = counter.openDrawer("A", "W1", "0.00");
    assertThat(refused(cash(order, others, "R-1", "25.00")))
        .isEqualTo("D4-12a payment.not-your-drawer");
    assertThat(refused(cash(order, CashDrawer.keyOf("EAST-1", "NONE"), "R-1", "25.00")))
        .isEqualTo("command.not-found");
    assertThat(refused(
            RecordPayment.through(order, "R-1", Yuan.of("25.00"), PayMethod.CARD, "UNKNOWN", "1")))
        .isEqualTo("D10-P4 payment.no-channel");
    counter.run(CREW, new StopDrawer(drawer));
    assertThat(refused(cash(order, drawer, "R-1", "25.00")))
        .isEqualTo("D4-12a payment.drawer-not-open");
    nothingHappened();
  }

  @Test
  @Keeps({D2_1_5, D4_11a})
  void cashIsCalledOutAndNobodyPaysMoreThanIsCharged() {
    assertThat(refused(RecordPayment.inCash(
            order, "R-1", new Tender(Yuan.of("25.00"), Yuan.of("20.00"), Yuan.ZERO), drawer)))
        .isEqualTo("D2-1.5 money.below-due");
    assertThat(refused(RecordPayment.inCash(
            order, "R-1", new Tender(Yuan.of("25.00"), Yuan.of("30.00"), Yuan.ZERO), drawer)))
        .isEqualTo("D2-1.5 money.wrong-change");
    assertThat(refused(cash(order, drawer, "R-1", "25.01"))).isEqualTo("D4-11a order.paid-beyond");
    nothingHappened();
  }

  @Test
  @Keeps(D4_11b)
  void aDeliveryMoreIsTheSamePaymentAndOtherContentAConflict() {
    RecordPayment first = cash(order, drawer, "R-1", "10.00");
    Object once = counter.run(CREW, first);

    assertThat(counter.run(CREW, first)).isEqualTo(once);
    assertThat(refused(cash(order, drawer, "R-1", "10.01"))).isEqualTo("payment.receipt-reused");
    Key other = door.charged("1");
    assertThat(refused(cash(other, drawer, "R-1", "10.00"))).isEqualTo("payment.receipt-reused");
    counter.run(CREW, scanned(order, "R-2", "8841", "5.00"));
    assertThat(refused(scanned(order, "R-3", "8841", "5.00")))
        .isEqualTo("payment.transaction-reused");
    assertThat(door.paid(order)).isEqualTo(Yuan.of("15.00"));
    assertThat(door.paid(other)).isEqualTo(Yuan.ZERO);
  }

  @Test
  @Keeps({D4_11b, D4_12a, D10_P4})
  void moneyGivenBackGoesOutOfADrawerWithASecondWordAndIsOwedAgain() {
    counter.run(CREW, cash(order, drawer, "R-1", "25.00"));
    Payment payment = door.byReceipt("R-1");
    counter.run(CREW, RecordVisit.of(order, VisitOutcome.RESCHEDULED));
    assertThat(counter.refused(CREW, CancelOrder.byCustomer(order, "no longer")))
        .isEqualTo("D4-11b order.money-held");
    assertThat(
            counter.refused(CREW, back(payment, "B-1", "25.00").approvedBy(CREW).build()))
        .isEqualTo("D10-P4 payment.second-person");
    assertThat(counter.refused(CREW, back(payment, "B-1", "25.01").build()))
        .isEqualTo("D10-P4 payment.more-than-left");

    Refund refund = (Refund) counter.run(CREW, back(payment, "B-1", "25.00").build());

    assertThat(counter.run(CREW, back(payment, "B-1", "25.00").build())).isEqualTo(refund);
    assertThat(refund.slot()).contains(new Slot(drawer, 1));
    assertThat(refund.voucher()).isEqualTo("RF-EAST-1/drawer-C-0302/1");
    assertThat(door.order(order).progress().payments())
        .extracting(
            org.gasservice.core.order.Payment::receipt, org.gasservice.core.order.Payment::back)
        .containsExactly(tuple("R-1", Yuan.of("25.00")));
    assertThat(door.paid(order)).isEqualTo(Yuan.ZERO);
    assertThat(door.book(order, RECEIVABLE_SERVICE, REVENUE_SERVICE))
        .containsExactly(Yuan.of("25.00"), Yuan.of("-25.00"));
    counter.run(CREW, CancelOrder.byCustomer(order, "no longer"));
    assertThat(door.book(order).balances()).as("called off, nothing is owed").isEmpty();
    counter.run(new ReopenOrder(order, Personal.of("after all")));
    assertThat(door.book(order).balance(RECEIVABLE_SERVICE)).isEqualTo(Yuan.of("25.00"));
  }

  @Test
  @Keeps({D4_11a, D4_11b, D10_4_13})
  void aChargeMadeByMistakeIsTakenBackByTwoOnceItsMoneyWentBack() {
    counter.run(CREW, ChargeFee.of(order, "HOSE-1M", "2"));
    counter.run(CREW, cash(order, drawer, "R-1", "50.00"));
    TakeBackCharge twice = new TakeBackCharge(order, 2, Personal.of("charged twice"), "BOSS");
    assertThat(counter.refused("CHIEF", twice)).isEqualTo("D4-11b order.money-held");
    counter.run(CREW, back(door.byReceipt("R-1"), "B-1", "25.00").build());
    assertThat(counter.refused(
            "BOSS", new TakeBackCharge(order, 2, Personal.of("charged twice"), "BOSS")))
        .isEqualTo("D4-11a order.second-person");
    assertThat(counter.refused(
            "CHIEF", new TakeBackCharge(order, 2, Personal.of("charged twice"), "A")))
        .isEqualTo("D4-11a order.approver-not-entitled");
    assertThat(counter.refused(
            "CHIEF", new TakeBackCharge(order, 3, Personal.of("charged twice"), "BOSS")))
        .isEqualTo("D4-11a order.no-such-charge");

    counter.run(twice);

    assertThat(counter.refused("CHIEF", twice)).isEqualTo("D4-11a order.no-such-charge");
    assertThat(door.order(order).progress().feeLines()).as("stays visible").hasSize(2);
    assertThat(door.order(order).charges()).hasSize(1);
    assertThat(door.book(order, RECEIVABLE_SERVICE, REVENUE_SERVICE))
        .containsExactly(Yuan.ZERO, Yuan.of("-25.00"));
  }

  @Test
  @Keeps(D10_P4)
  void whatIsVoidedOnItsDayIsOutOfTheDrawerAndOwedAgain() {
    counter.run(CREW, cash(order, drawer, "R-1", "25.00"));
    Payment payment = door.byReceipt("R-1");

    counter.run(CREW, new VoidPayment(payment.key(), "WRONG_ORDER"));

    assertThat(door.paid(order)).isEqualTo(Yuan.ZERO);
    assertThat(door.book(order).balance(RECEIVABLE_SERVICE)).isEqualTo(Yuan.of("25.00"));
    assertThat(DrawerCash.of(counter.gas.pipeline().reads(Actor.employee(CREW)), drawer))
        .isEqualTo(new DrawerCash(0, Yuan.ZERO, Yuan.ZERO));
    counter.run(CREW, cash(order, drawer, "R-2", "25.00"));
    assertThat(door.paid(order)).isEqualTo(Yuan.of("25.00"));
  }

  @Test
  @Keeps(D10_P4)
  void aChannelMayTakeBackWhatAClosedOrderWasPaidWith() {
    Key done = door.repair(Optional.empty());
    counter.run(CREW, ChargeFee.of(done, "HOSE-1M", "2"));
    counter.run(CREW, scanned(done, "R-1", "8841", "25.00"));
    counter.run(CREW, FinishWork.of(done, "hose replaced"));
    counter.run(GiveFeedback.of(done, FeedbackGiven.How.TOLD, "REC-1"));
    counter.run(new CloseOrder(done, ClosingMode.SOLVED));

    counter.run(new ReversePayment(door.byReceipt("R-1").key(), "RT-1"));

    assertThat(door.order(done).state()).isEqualTo(OrderState.CLOSED);
    assertThat(door.paid(done)).isEqualTo(Yuan.ZERO);
    assertThat(door.book(done).balance(RECEIVABLE_SERVICE)).isEqualTo(Yuan.of("25.00"));
    assertThat(door.book(done).balance(CLEARING, CODES)).isEqualTo(Yuan.ZERO);
    counter.run(CREW, cash(done, drawer, "R-2", "25.00"));
    assertThat(door.paid(done))
        .as("what is owed may be paid at any time")
        .isEqualTo(Yuan.of("25.00"));
  }

  @Test
  @Keeps({D4_11b, D10_4_13})
  void whoeverHasNoAccountIsBookedLikeAnybody() {
    Key walkIn = door.repair(Optional.empty());
    counter.run(CREW, ChargeFee.of(walkIn, "HOSE-1M", "1"));
    counter.run(CREW, cash(walkIn, drawer, "R-1", "12.50"));

    assertThat(door.book(walkIn).balance(CLEARING, Payment.CASH)).isEqualTo(Yuan.of("12.50"));
    assertThat(door.bookHolds(walkIn)).isTrue();
    Payments desk = counter.gas.as(Actor.employee("CHIEF")).payments();
    assertThat(desk.paymentsFor(walkIn, 10))
        .extracting(held -> held.value().receipt().number())
        .containsExactly("R-1");
    assertThat(desk.bookOf(walkIn)).isPresent();
    assertThat(desk.bookOf(door.repair(Optional.empty()))).isEmpty();
  }

  @Test
  @Keeps({D4_11a, D4_11b})
  void whatIsOwedIsListedUntilItIsPaidAndAgainOnceTheMoneyWentBack() {
    Key other = door.repair(Optional.empty());
    counter.run(CREW, ChargeFee.of(other, "HOSE-1M", "1"));
    door.repair(Optional.empty());
    assertThat(owed()).containsExactlyInAnyOrder(order, other);
    counter.run(CREW, cash(order, drawer, "R-1", "24.99"));
    assertThat(door.order(order).owed()).isEqualTo(Yuan.of("0.01"));
    counter.run(CREW, cash(order, drawer, "R-2", "0.01"));
    assertThat(owed()).containsExactly(other);
    counter.run(CREW, new VoidPayment(door.byReceipt("R-2").key(), "WRONG_ORDER"));
    assertThat(owed()).containsExactlyInAnyOrder(order, other);
  }

  private List<Key> owed() {
    return counter
        .gas
        .as(Actor.employee("CHIEF"))
        .orders()
        .owed(Optional.empty(), 10)
        .rows()
        .stream()
        .map(Held::key)
        .toList();
  }

  @Test
  void theBookOfAnOrderIsNamedAfterItHoweverLongItsRootIs() {
    Key long1 = new Key("P".repeat(90), "order-1");
    assertThat(OrderTill.bookOf(order)).isEqualTo(order.root() + "/" + order.id());
    assertThat(OrderTill.bookOf(long1))
        .hasSizeLessThan(93)
        .isNotEqualTo(OrderTill.bookOf(new Key("P".repeat(90), "order-2")));
  }
}

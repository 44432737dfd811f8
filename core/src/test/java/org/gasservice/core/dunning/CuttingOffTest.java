package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_S3;
import static org.gasservice.core.standard.Clauses.D3_10;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.billing.DisputeCharge;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.SettleAccount;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.Application;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PaperShown;
import org.gasservice.core.customer.RiskTag;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.customer.TagPoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.dunning.DunningCase.Past;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.DeclineOrder;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ReopenOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is cut off for a debt, who is not, and how they come back. */
class CuttingOffTest {

  private final Arrears arrears = new Arrears();

  @AfterEach
  void theBookHolds() {
    assertThat(arrears.bookHolds()).isTrue();
    arrears.close();
  }

  private List<ServiceOrder> orders(OrderKind kind) {
    return arrears.all(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot("SP-1")).stream()
        .filter(order -> order.kind() == kind)
        .toList();
  }

  @Test
  @Keeps(D10_S3)
  void payingWhileTheCrewIsOnItsWayCallsTheOrderOffInTheSameCommit() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);
    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.EN_ROUTE);

    Payment payment = arrears.pay("100.00");

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
    assertThat(List.of(
            arrears.lastCommand(Payment.TYPE, payment.key()),
            arrears.lastCommand(Ledger.TYPE, Ledger.keyOf("SP-1", "A-1")),
            arrears.lastCommand(DunningCase.TYPE, Arrears.CASE),
            arrears.lastCommand(ServiceOrder.TYPE, order)))
        .as("one command, so one commit")
        .allMatch(arrears.lastCommand(Payment.TYPE, payment.key())::equals);
    assertThat(arrears.value(ServiceOrder.TYPE, order).progress().nextActionAt())
        .as("nothing is waited for in the field any more")
        .isEmpty();
    assertThat(arrears.about().past()).extracting(Past::end).containsExactly(RunEnd.REANCHORED);
    assertThat(arrears.off()).isEmpty();
    assertThat(arrears.refused("CHIEF", new ReopenOrder(order, Personal.of("again"))))
        .isEqualTo("D10-S3 dunning.only-by-steps");
  }

  @Test
  @Keeps(D10_S3)
  void whatWasPaidBeforeTheCrewLeftAndIsKnownAfterwardsCallsItOffToo() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);

    arrears
        .gas
        .as(Actor.system("bank"))
        .at(Arrears.at("2026-04-12", "20:00"))
        .payments()
        .receive(ReceivePayment.builder()
            .point("SP-1")
            .account("A-1")
            .channel("BANK")
            .transaction("LATE-1")
            .method(PayMethod.TRANSFER)
            .amount(Yuan.of("150.00"))
            .build());

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  @Keeps(D10_S3)
  void payingAPartStopsNothing() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);
    arrears.pay("89.00");
    arrears.work(order);
    arrears.run("FITTER", Arrears.seal(order));

    assertThat(arrears.off()).containsExactly(OffReason.DEBT);
  }

  @Test
  @Keeps(D10_S3)
  void payingAtTheDoorStopsTheSeal() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);
    arrears.work(order);
    arrears.pay("150.00");

    assertThat(arrears.stateOf(order)).as("too far to be called off").isEqualTo(OrderState.ON_SITE);
    assertThat(arrears.refused("FITTER", Arrears.seal(order)))
        .isEqualTo("D10-S3 dunning.only-by-steps");
  }

  @Test
  @Keeps({D10_S3, D10_3_3b})
  void payingAfterTheSealOpensTheOrderToRestoreAndASafetyReasonStays() {
    arrears.cutOff(arrears.upToTheOrder());
    arrears.run(new ShutOff("SP-1", OffReason.SAFETY));
    arrears.now("2026-04-15", "10:00");

    arrears.pay("150.00");

    ServiceOrder restoring = orders(OrderKind.RECONNECTION).get(0);
    assertThat(restoring.facts().offReason()).contains(OffReason.DEBT);
    assertThat(restoring.reportedAt()).isEqualTo(Arrears.at("2026-04-15", "10:00"));
    assertThat(arrears.about().reconnection()).contains(restoring.key());
    assertThat(arrears.off()).contains(OffReason.DEBT, OffReason.SAFETY);
    arrears.restore(restoring.key());
    assertThat(arrears.off()).containsExactly(OffReason.SAFETY);
    arrears.owe("20.00", "2026-07-01");
    assertThat(orders(OrderKind.RECONNECTION)).hasSize(1);
  }

  @Test
  @Keeps(D10_S3)
  void payingTheDebtTheyWereToldOfIsEnoughToComeBack() {
    arrears.cutOff(arrears.upToTheOrder());

    Payment payment = arrears.pay("100.00");

    assertThat(orders(OrderKind.RECONNECTION)).hasSize(1);
    arrears.bounce(payment);
    arrears.pay("1.00");
    assertThat(orders(OrderKind.RECONNECTION)).as("once").hasSize(1);
  }

  @Test
  @Keeps(D10_S3)
  void nobodyIsCutOffPastTheSteps() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-20", "09:00");
    OpenOrder byHand = OpenOrder.builder()
        .kind(OrderKind.DISCONNECTION)
        .servicePoint("SP-1")
        .location(Personal.of("Lake Road 1"))
        .summary(Personal.of("debt"))
        .offReason(OffReason.DEBT)
        .build();
    assertThat(arrears.refused("CHIEF", byHand)).isEqualTo("D10-S3 dunning.only-by-steps");
    assertThat(arrears.refused("CHIEF", new ShutOff("SP-1", OffReason.DEBT)))
        .isEqualTo("D10-S3 dunning.only-by-order");
    arrears.run(new ShutOff("SP-1", OffReason.SAFETY));
  }

  @Test
  @Keeps(D10_S3)
  void nobodyIsCutOffAtNightNorOnADayDaysOffFollow() {
    Key order = arrears.upToTheOrder();
    arrears.run(AcceptOrder.of(order));
    arrears.run(DispatchOrder.of(order, "FITTER"));
    arrears.now("2026-04-13", "16:00");
    assertThat(arrears.refused("FITTER", Depart.of(order))).isEqualTo("D10-S3 dunning.not-now");
    arrears.now("2026-04-17", "10:00");
    assertThat(arrears.refused("FITTER", Depart.of(order))).isEqualTo("D10-S3 dunning.not-now");
    arrears.now("2026-04-20", "15:50");
    arrears.run("FITTER", Depart.of(order));
    arrears.work(order);
    arrears.now("2026-04-20", "16:00");
    assertThat(arrears.refused("FITTER", Arrears.seal(order))).isEqualTo("D10-S3 dunning.not-now");
  }

  @Test
  @Keeps(D10_S3)
  void aProtectedPersonIsToldAndNeverCutOff() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);
    arrears.work(order);
    arrears.run(new TagPoint("SP-1", Set.of(RiskTag.VULNERABLE)));
    assertThat(arrears.refused("FITTER", Arrears.seal(order)))
        .as("before anybody looked")
        .isEqualTo("D10-S3 dunning.reason-gone");
    arrears.follow();

    assertThat(arrears.about().past())
        .extracting(Past::end)
        .containsExactly(RunEnd.STANDING_CHANGED);
    arrears.look("2026-04-14", "09:00");
    arrears.serve();
    arrears.look("2026-08-14", "09:00");
    assertThat(arrears.taken()).containsExactly(StepKind.REMINDER);
    assertThat(arrears.outlook().obstacle()).contains(Outlook.Obstacle.PROTECTED);
  }

  @Test
  @Keeps(D10_S3)
  void aHoldCallsTheOrderOffAndNobodyCancelsItOtherwise() {
    Key order = arrears.upToTheOrder();
    assertThat(arrears.refused("CHIEF", CancelOrder.byCustomer(order, "a friend")))
        .isEqualTo("D10-S3 dunning.hold-instead");
    arrears.run(new HoldCollection(
        "SP-1", "A-1", HoldKind.PROTECTED, "MZ-1", LocalDate.parse("2026-06-01")));

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  @Keeps(D10_S3)
  void disputingTheDebtCallsTheOrderOffAndNobodyIsCutOffMeanwhile() {
    Key order = arrears.upToTheOrder();
    arrears.send(order);
    arrears
        .open()
        .forEach(debt -> arrears.run(
            new DisputeCharge("SP-1", "A-1", debt.id(), Optional.of(debt.open()), "METER_TEST")));

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
    arrears.look("2026-06-30", "10:00");
    assertThat(arrears.taken()).isEmpty();
    assertThat(orders(OrderKind.DISCONNECTION)).hasSize(1);
  }

  @Test
  @Keeps({D10_S3, D3_10})
  void aNewHolderIsNeverCutOffForTheOldDebt() {
    Key order = arrears.upToTheOrder();
    arrears.run(AcceptOrder.of(order));
    arrears.run(new SettleAccount("SP-1", "A-1", Map.of(), true));
    arrears.run(TransferAccount.builder()
        .point("SP-1")
        .application(new Application(
            "PA-1", List.of(PaperShown.of("ID"), PaperShown.of("DEED"), PaperShown.of("JOINT"))))
        .newHolder("PA-2")
        .account("A-2")
        .contract("HT-2")
        .build());
    assertThat(arrears.refused("CHIEF", DispatchOrder.of(order, "FITTER")))
        .isEqualTo("D10-S3 dunning.reason-gone");
    arrears.follow();

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
    arrears.look("2026-04-20", "09:00");
    arrears.serve();
    arrears.look("2026-09-01", "10:00");
    assertThat(arrears.taken()).containsExactly(StepKind.REMINDER);
    assertThat(arrears.outlook().obstacle()).contains(Outlook.Obstacle.FORMER_HOLDER);
  }

  @Test
  @Keeps(D10_S3)
  void anOrderThatCameToNothingIsGivenOnceMoreByAReview() {
    Key order = arrears.upToTheOrder();
    arrears.run(new DeclineOrder(order, "D3-6", Personal.of("no crew")));
    arrears.look("2026-04-14", "10:00");
    assertThat(arrears.currentRun().order()).contains(order);

    arrears.run(new ReviewCase("SP-1", "A-1"));
    arrears.look("2026-04-15", "10:00");

    assertThat(arrears.currentRun().order()).isPresent().isNotEqualTo(Optional.of(order));
    assertThat(arrears.currentRun().number()).isEqualTo(1);
    assertThat(orders(OrderKind.DISCONNECTION)).hasSize(2);
  }
}

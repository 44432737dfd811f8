package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.payment.Counter.byBank;
import static org.gasservice.core.payment.Counter.cash;
import static org.gasservice.core.standard.Clauses.A6;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D2_1_5;
import static org.gasservice.core.standard.Clauses.D4_11b;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.json.Json;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money in, and back. */
class PaymentTest {

  private final Counter counter = new Counter();

  @AfterEach
  void everyBookHolds() {
    assertThat(counter.booksHold()).isTrue();
    counter.close();
  }

  @Test
  @Keeps({D2_1_5, D4_11b})
  void cashIsCalledOutAndTheReceiptSaysSo() {
    Key drawer = counter.openDrawer("A", "W1", "200.00");
    counter.owe("1", "86.40", "2026-03-20");

    Payment payment = counter.pay("A", cash(drawer, "1", "T-1", "86.40", "100.00", "13.60"));

    assertThat(payment.receipt().cash())
        .contains(new Tender(Yuan.of("86.40"), Yuan.of("100.00"), Yuan.of("13.60")));
    assertThat(payment.receipt().number()).isEqualTo("SJ-EAST-1/drawer-W1/1");
    assertThat(counter.open("1")).isEmpty();
    assertThat(counter.ledger("1").balance(AccountTitle.CLEARING, "CASH"))
        .isEqualTo(Yuan.of("86.40"));
  }

  @Test
  @Keeps(D2_1_5)
  void cashBelowWhatIsDueAndWrongChangeAreRefusedAndSaySo() {
    Key drawer = counter.openDrawer("A", "W1", "200.00");

    assertThat(counter
            .refusal("A", cash(drawer, "1", "T-1", "86.40", "80.00", "0.00").build())
            .parameters())
        .containsEntry("missing", Yuan.of("6.40"));
    assertThat(counter.refused(
            "A", cash(drawer, "1", "T-1", "86.40", "80.00", "0.00").build()))
        .isEqualTo("D2-1.5 money.below-due");
    assertThat(counter.refused(
            "A", cash(drawer, "1", "T-1", "86.40", "100.00", "13.00").build()))
        .isEqualTo("D2-1.5 money.wrong-change");
    assertThat(counter.refused(
            "A", cash(drawer, "1", "T-1", "86.40", "86.40", "0.01").build()))
        .isEqualTo("D2-1.5 money.wrong-change");
  }

  @Test
  @Keeps(D4_11b)
  void receiptsOfADrawerAreNumberedWithoutAGapAndThoseOfAChannelByItsTransaction() {
    Key drawer = counter.openDrawer("A", "W1", "0.00");
    counter.pay("A", cash(drawer, "1", "T-1", "10.00", "10.00", "0.00"));
    Payment second = counter.pay("A", cash(drawer, "2", "T-2", "10.00", "20.00", "10.00"));
    Payment bank = counter.pay("CHIEF", byBank("1", "8841", "5.00"));

    assertThat(second.slot().orElseThrow().number()).isEqualTo(2);
    assertThat(second.receipt().amount()).isEqualTo(Yuan.of("10.00"));
    assertThat(bank.receipt().amount()).isEqualTo(Yuan.of("5.00"));
    assertThat(bank.receipt().number()).isEqualTo("SJ-BANK/8841");
    assertThat(
            counter.gas.as(Actor.employee("CHIEF")).payments().byReceipt("SJ-EAST-1/drawer-W1/2"))
        .hasValueSatisfying(held -> assertThat(held.key()).isEqualTo(second.key()));
  }

  @Test
  @Keeps(D4_11b)
  void aPaymentWithoutAReceiptCannotBe() {
    Payment payment = counter.pay("CHIEF", byBank("1", "8841", "50.00"));
    assertThat(payment.receipt().number()).isNotEmpty();

    ObjectNode without = (ObjectNode) Json.view(payment);
    without.remove("receipt");
    assertThatThrownBy(() -> Json.bind(Payment.class, without)).hasStackTraceContaining("receipt");
  }

  @Test
  @Keeps(D10_P4)
  void theSameDeliveryTwiceIsOnePaymentAndOtherContentAConflict() {
    Payment first = counter.pay("CHIEF", byBank("1", "8841", "50.00"));
    Payment again = counter.pay("CHIEF", byBank("1", "8841", "50.00"));

    assertThat(again).isEqualTo(first);
    assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.of("50.00"));
    assertThat(counter.refusal("CHIEF", byBank("1", "8841", "50.01").build()))
        .isInstanceOf(CommandConflict.class)
        .hasMessageContaining("payment.transaction-reused");
    assertThat(counter.refusal("CHIEF", byBank("2", "8841", "50.00").build()))
        .isInstanceOf(CommandConflict.class);
    assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.of("50.00"));
  }

  @Test
  void whatIsWrongWithAPaymentIsSaidAtOnce() {
    ReceivePayment wrong = ReceivePayment.builder()
        .point("SP-1")
        .account("A-1")
        .channel("CASH")
        .transaction("a/b")
        .method(PayMethod.CARD)
        .amount(Yuan.of("-1.00"))
        .drawer(new Key("EAST-1", "drawer-W1"))
        .build();

    assertThatThrownBy(() -> counter.run("A", wrong))
        .isInstanceOfSatisfying(
            InvalidCommand.class,
            refusal -> assertThat(refusal.problems())
                .extracting(p -> p.path() + " " + p.code())
                .containsExactlyInAnyOrder(
                    "transaction payment.no-slash",
                    "amount problem.range",
                    "channel payment.channel-of-cash",
                    "drawer money.drawer-of-cash"));
    assertThat(counter.refused("CHIEF", byBank("1", "1", "5.00").channel("SHOP").build()))
        .isEqualTo("D10-P4 payment.no-channel");
  }

  @Test
  @Keeps(D10_P4)
  void aPaymentIsVoidedOnItsOwnDayWhileItsDrawerIsOpen() {
    Key drawer = counter.openDrawer("A", "W1", "0.00");
    counter.owe("1", "40.00", "2026-03-20");
    Payment payment = counter.pay("A", cash(drawer, "1", "T-1", "40.00", "40.00", "0.00"));
    Payment kept = counter.pay("A", cash(drawer, "1", "T-2", "30.00", "30.00", "0.00"));
    assertThat(counter.refused("B", new VoidPayment(payment.key(), "MISTAKE")))
        .isEqualTo("D4-12a payment.not-your-drawer");

    counter.run("A", new VoidPayment(payment.key(), "MISTAKE"));

    assertThat(counter.payment(payment.key()).state()).isEqualTo(PaymentState.VOIDED);
    assertThat(counter.open("1")).containsExactly("40.00");
    assertThat(counter.refused("A", new VoidPayment(payment.key(), "MISTAKE")))
        .isEqualTo("D10-P4 payment.undone-already");
    counter.now("2026-03-03", "00:00");
    assertThat(counter.refused("A", new VoidPayment(kept.key(), "MISTAKE")))
        .isEqualTo("D10-P4 payment.not-the-same-day");
  }

  @Test
  @Keeps(D10_P4)
  void aBouncedDebitOpensItsBillAgain() {
    counter.owe("1", "120.00", "2026-02-20");
    Payment payment = counter.pay("CHIEF", byBank("1", "8841", "150.00"));
    assertThat(counter.open("1")).isEmpty();

    counter.run("CHIEF", new ReversePayment(payment.key(), "RT-1"));

    assertThat(counter.open("1")).contains("120.00");
    assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.ZERO);
    assertThat(counter.refused("CHIEF", new ReversePayment(payment.key(), "RT-1")))
        .isEqualTo("D10-P4 payment.undone-already");
    Key drawer = counter.openDrawer("A", "W1", "0.00");
    Payment cash = counter.pay("A", cash(drawer, "1", "T-1", "1.00", "1.00", "0.00"));
    assertThat(counter.refused("CHIEF", new ReversePayment(cash.key(), "RT-2")))
        .isEqualTo("D10-P4 payment.cash-does-not-bounce");
  }

  private static RefundPaymentBuilder refund(Payment payment, String id, String amount) {
    return RefundPayment.builder()
        .payment(payment.key())
        .refund(id)
        .amount(Yuan.of(amount))
        .reason("MOVED_AWAY")
        .approvedBy("BOSS");
  }

  @Test
  @Keeps(D10_P4)
  void aBalanceGoesBackTheWayItCameWithASecondPersonsWord() {
    counter.owe("1", "40.00", "2026-03-20");
    Payment payment = counter.pay("CHIEF", byBank("1", "8841", "100.00"));

    assertThat(
            counter.refused("A", refund(payment, "R-1", "50.00").approvedBy("A").build()))
        .isEqualTo("D10-P4 payment.second-person");
    assertThat(
            counter.refused("A", refund(payment, "R-1", "50.00").approvedBy("B").build()))
        .isEqualTo("D10-P4 payment.not-entitled");
    assertThat(counter.refused(
            "A", refund(payment, "R-1", "50.00").approvedBy("NOBODY").build()))
        .isEqualTo("D10-P4 payment.not-employed");
    assertThat(counter.refused("A", refund(payment, "R-1", "60.01").build()))
        .isEqualTo("D10-P4 billing.less-credit");
    assertThat(counter.refused("A", refund(payment, "R-1", "100.01").build()))
        .isEqualTo("D10-P4 payment.more-than-left");
    assertThat(counter.refused(
            "A",
            refund(payment, "R-1", "1.00")
                .drawer(new Key("EAST-1", "drawer-W1"))
                .build()))
        .isEqualTo("D10-P4 payment.back-as-it-came");
    assertThat(counter.refused("A", refund(payment, "8841", "50.00").build()))
        .isEqualTo("command.invalid");

    counter.run("A", refund(payment, "R-1", "50.00").build());
    counter.run("A", refund(payment, "R-1", "50.00").build());

    assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.of("10.00"));
    assertThat(counter.ledger("1").balance(AccountTitle.CLEARING, "BANK"))
        .isEqualTo(Yuan.of("50.00"));
    assertThat(counter.refusal("A", refund(payment, "R-1", "49.00").build()))
        .isInstanceOf(CommandConflict.class);
    assertThat(counter.refused("CHIEF", new ReversePayment(payment.key(), "RT-1")))
        .isEqualTo("D10-P4 payment.refunded-already");
  }

  @Test
  @Keeps(D4_11b)
  void aTaxInvoiceIsTakenBackByARedOneBeforeMoneyGoesBack() {
    Payment payment = counter.pay("CHIEF", byBank("1", "8841", "100.00"));
    IssueFapiao invoice =
        new IssueFapiao(payment.key(), "26112233", Yuan.of("80.00"), Personal.of("样例商行"));
    Key blue = ((Fapiao) counter.run("A", invoice)).key();

    assertThat(counter.refused(
            "A", new IssueFapiao(payment.key(), "2", Yuan.of("20.01"), Personal.of("样例商行"))))
        .isEqualTo("D4-11b payment.more-than-invoiceable");
    assertThat(counter.refused("A", refund(payment, "R-1", "20.01").build()))
        .isEqualTo("D10-P4 payment.red-fapiao-first");
    assertThat(counter.refused("CHIEF", new ReversePayment(payment.key(), "RT-1")))
        .isEqualTo("D10-P4 payment.red-fapiao-first");
    Fapiao red = (Fapiao) counter.run("A", new TakeBackFapiao(blue, "26112234"));
    assertThat(red.amount()).isEqualTo(Yuan.of("-80.00"));
    assertThat(counter.refused("A", new TakeBackFapiao(blue, "26112235")))
        .isEqualTo("D4-11b payment.fapiao-taken-back");
    counter.run("A", refund(payment, "R-1", "100.00").build());
    assertThat(counter.payment(payment.key()).left()).isEqualTo(Yuan.ZERO);
  }

  @Test
  @Keeps(A6)
  void aBankDebitsOnlyUnderAnAgreementAndAfterTwoBouncedOnesNoMore() {
    ReceivePaymentBuilder debit = byBank("1", "D-1", "20.00").method(PayMethod.DIRECT_DEBIT);
    assertThat(counter.refused("CHIEF", debit.build())).isEqualTo("A6 payment.no-direct-debit");
    AgreeDirectDebitBuilder agreement = AgreeDirectDebit.builder()
        .point("SP-1")
        .account("A-1")
        .channel("BANK")
        .payer("PA-2")
        .bankAccount(Personal.of("0000 1111"))
        .from(LocalDate.parse("2026-03-01"));
    assertThat(counter.refused("CHIEF", agreement.build())).isEqualTo("A6 payment.payer-unknown");
    counter.run(agreement.payer("PA-1").build());

    Payment first = debit("D-1");
    counter.run(new ReversePayment(first.key(), "RT-1"));
    debit("D-2");
    Payment third = debit("D-3");
    counter.run(new ReversePayment(third.key(), "RT-3"));
    assertThat(agreement().rests()).as("the second went well").isFalse();
    counter.run(new ReversePayment(debit("D-4").key(), "RT-4"));

    assertThat(agreement().rests()).isTrue();
    assertThat(counter.refused("CHIEF", debit.transaction("D-5").build()))
        .isEqualTo("A6 payment.no-direct-debit");
    assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.of("20.00"));
    assertThat(counter.gas.as(Actor.employee("CHIEF")).payments().paymentsOf("SP-1", "A-1", 10))
        .hasSize(4);
    counter.run(agreement.from(LocalDate.parse("2026-03-02")).build());
    debit("D-6");
    counter.run(new EndDirectDebit("SP-1", "A-1", LocalDate.parse("2026-03-02")));
    counter.now("2026-03-03", "09:00");
    assertThat(counter.refused("CHIEF", debit.transaction("D-7").build()))
        .isEqualTo("A6 payment.no-direct-debit");
  }

  private Payment debit(String id) {
    return counter.pay("CHIEF", byBank("1", id, "20.00").method(PayMethod.DIRECT_DEBIT));
  }

  private DirectDebit agreement() {
    return counter.value(DirectDebit.TYPE, DirectDebit.keyOf("SP-1", "A-1"));
  }
}

package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.dunning.Arrears.at;
import static org.gasservice.core.dunning.StepKind.DISCONNECTION;
import static org.gasservice.core.dunning.StepKind.REMINDER;
import static org.gasservice.core.dunning.StepKind.STOP_NOTICE;
import static org.gasservice.core.standard.Clauses.A3;
import static org.gasservice.core.standard.Clauses.A5;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.LocalDate;
import org.gasservice.core.command.Actor;
import org.gasservice.core.dunning.DunningCase.Past;
import org.gasservice.core.dunning.Outlook.Obstacle;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminder, stop notice, order: each once, in that order, about one oldest debt. */
class DunningTest {

  private final Arrears arrears = new Arrears();

  @AfterEach
  void theBookHolds() {
    assertThat(arrears.bookHolds()).isTrue();
    arrears.close();
  }

  @Test
  @Keeps({D10_S3, A3})
  void tenDaysLateARemindersSaysWhatIsOwedAndByWhenToPay() {
    arrears.owe("100.00", "2026-03-10");
    arrears.owe("0.50", "2026-03-12");
    arrears.look("2026-03-20", "08:59");
    assertThat(arrears.taken()).isEmpty();
    arrears.look("2026-03-20", "09:00");
    arrears.look("2026-03-21", "09:00");

    assertThat(arrears.taken()).containsExactly(REMINDER);
    DunningNotice reminder = arrears.notice();
    assertThat(reminder.number()).isEqualTo("CJ-A-1-1");
    assertThat(reminder.owed())
        .extracting(line -> line.open().toString())
        .containsExactly("100.00", "0.50");
    assertThat(reminder.total()).isEqualTo(Yuan.of("100.50"));
    assertThat(reminder.lateFee())
        .as("ten days at 0.05 %, eight of next to nothing")
        .isEqualTo(Yuan.of("0.50"));
    assertThat(reminder.payBy()).isEqualTo(LocalDate.parse("2026-03-30"));
  }

  @Test
  @Keeps(D10_S3)
  void nothingFollowsANoticeNobodyServed() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-20", "09:00");
    arrears.look("2026-06-20", "09:00");

    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.outlook()).isEqualTo(Outlook.blocked(STOP_NOTICE, Obstacle.NOT_SERVED));
    assertThat(arrears.gas.nextDue()).isEmpty();
    arrears.serve();
    assertThat(arrears.refused(
            "CHIEF", new RecordServing(arrears.notice().key(), ServedBy.MESSAGE, "m-1")))
        .isEqualTo("D10-S3 dunning.served-already");
    assertThat(arrears.outlook().at()).contains(at("2026-07-01", "09:00"));
  }

  @Test
  @Keeps({D10_S3, A5})
  void theStopNoticeWaitsForThirtyDaysAndTheRemindersTimeAndTheOrderForItsLeadTime() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-20", "09:00");
    arrears.serve();
    arrears.look("2026-04-10", "08:59");
    assertThat(arrears.taken()).containsExactly(REMINDER);
    arrears.look("2026-04-10", "09:00");
    DunningNotice notice = arrears.notice();
    assertThat(notice.number()).isEqualTo("TQ-A-1-1");
    assertThat(notice.reminder()).contains("CJ-A-1-1");
    assertThat(notice.stopFrom()).contains(at("2026-04-13", "09:00"));
    arrears.now("2026-04-14", "10:00");
    arrears.serve();
    arrears.look("2026-04-17", "10:00");
    assertThat(arrears.taken())
        .as("a Friday: days off follow")
        .containsExactly(REMINDER, STOP_NOTICE);
    arrears.look("2026-04-20", "09:00");

    assertThat(arrears.taken()).containsExactly(REMINDER, STOP_NOTICE, DISCONNECTION);
    assertThat(arrears.gas.as(Actor.employee("CHIEF")).dunning().atStep(DISCONNECTION, 10))
        .hasSize(1);
  }

  @Test
  @Keeps(D10_S3)
  void aSweeperDownForEightDaysTakesTheStepWithTheMomentItShouldHaveBeen() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-28", "10:30");

    TakenStep reminder = arrears.currentRun().step(REMINDER).orElseThrow();
    assertThat(reminder.nominalAt()).isEqualTo(at("2026-03-20", "09:00"));
    assertThat(reminder.at()).isEqualTo(at("2026-03-28", "10:30"));
    arrears.serve();
    assertThat(arrears.outlook().at()).contains(at("2026-04-10", "09:00"));
    arrears.look("2026-04-18", "22:00");
    assertThat(arrears.currentRun().step(STOP_NOTICE).orElseThrow().nominalAt())
        .isEqualTo(at("2026-04-10", "09:00"));
    arrears.serve();
    arrears.look("2026-04-30", "10:00");
    assertThat(arrears.taken()).as("the day before a holiday").hasSize(2);
    arrears.look("2026-05-06", "09:00");
    TakenStep order = arrears.currentRun().step(DISCONNECTION).orElseThrow();
    assertThat(order.nominalAt()).isEqualTo(at("2026-04-22", "09:00"));
    assertThat(order.at()).isEqualTo(at("2026-05-06", "09:00"));
  }

  @Test
  @Keeps(D10_S3)
  void aPartPaymentOfTheOldestDebtChangesNothingPayingItBeginsANew() {
    arrears.owe("100.00", "2026-03-10");
    arrears.owe("50.00", "2026-04-10");
    arrears.look("2026-03-20", "09:00");
    arrears.serve();
    arrears.look("2026-04-10", "09:00");
    arrears.pay("60.00");
    assertThat(arrears.taken()).containsExactly(REMINDER, STOP_NOTICE);

    arrears.now("2026-04-15", "10:00");
    arrears.pay("40.00");

    assertThat(arrears.about().run()).isEmpty();
    assertThat(arrears.about().past()).extracting(Past::end).containsExactly(RunEnd.REANCHORED);
    arrears.look("2026-04-19", "09:00");
    assertThat(arrears.taken()).isEmpty();
    arrears.look("2026-04-20", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.currentRun().anchor()).isEqualTo(LocalDate.parse("2026-04-10"));
    assertThat(arrears.currentRun().number()).isEqualTo(2);
  }

  @Test
  @Keeps(D10_S3)
  void whatBouncesIsRemindedOfAnew() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-20", "09:00");
    arrears.serve();
    arrears.look("2026-04-10", "09:00");
    Payment payment = arrears.pay("200.00");
    assertThat(arrears.about().past()).extracting(Past::end).containsExactly(RunEnd.SETTLED);
    arrears.look("2026-05-10", "09:00");
    assertThat(arrears.taken()).isEmpty();

    arrears.now("2026-05-11", "23:00");
    arrears.bounce(payment);
    arrears.look();
    assertThat(arrears.taken()).as("not in the middle of the night").isEmpty();
    arrears.look("2026-05-12", "09:00");

    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.currentRun().step(REMINDER).orElseThrow().nominalAt())
        .isEqualTo(at("2026-05-12", "09:00"));
  }

  @Test
  @Keeps(D10_S3)
  void littleIsNotCollectedAndADebtForAHoseNeitherDisputedOnesRest() {
    arrears.owe("9.99", "2026-03-10");
    arrears.look("2026-05-20", "09:00");
    assertThat(arrears.taken()).isEmpty();
    arrears.owe("100.00", "2026-05-10");
    arrears.look("2026-05-21", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);

    String big = arrears.open().stream()
        .filter(r -> r.open().equals(Yuan.of("100.00")))
        .findFirst()
        .orElseThrow()
        .id();
    arrears.run(new Arrears.Dispute("SP-1", "A-1", big, true));
    assertThat(arrears.about().past()).extracting(Past::end).containsExactly(RunEnd.BELOW_LEAST);
    arrears.look("2026-07-20", "10:00");
    assertThat(arrears.taken()).isEmpty();
    arrears.run(new Arrears.Dispute("SP-1", "A-1", big, false));
    arrears.look("2026-07-20", "23:00");
    assertThat(arrears.taken()).isEmpty();
    arrears.look("2026-07-21", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);
  }

  @Test
  @Keeps(D10_S3)
  void aHoldHasADayOfReviewAndAfterwardsItBeginsAtTheFirstStep() {
    arrears.owe("100.00", "2026-03-10");
    arrears.look("2026-03-20", "09:00");
    arrears.serve();
    arrears.look("2026-04-10", "09:00");
    assertThat(arrears.refused("CHIEF", hold("2026-04-10"))).isEqualTo("D10-S3 dunning.review-day");
    assertThat(arrears.refused("CHIEF", hold("2027-04-10"))).isEqualTo("D10-S3 dunning.review-day");
    arrears.run(hold("2026-05-09"));

    assertThat(arrears.about().run()).isEmpty();
    assertThat(arrears.outlook()).isEqualTo(Outlook.blocked(REMINDER, Obstacle.HELD));
    arrears.look("2026-05-09", "23:59");
    assertThat(arrears.taken()).isEmpty();
    arrears.look("2026-05-10", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.currentRun().step(REMINDER).orElseThrow().nominalAt())
        .isEqualTo(at("2026-05-10", "09:00"));
    arrears.run(hold("2026-06-10"));
    arrears.run(new LiftHold("SP-1", "A-1", HoldKind.HARDSHIP));
    assertThat(arrears.refused("CHIEF", new LiftHold("SP-1", "A-1", HoldKind.HARDSHIP)))
        .isEqualTo("D10-S3 dunning.no-hold");
    arrears.look("2026-05-11", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.currentRun().number()).isEqualTo(3);
  }

  private static HoldCollection hold(String reviewOn) {
    return new HoldCollection(
        "SP-1", "A-1", HoldKind.HARDSHIP, "MZ-2026-7", LocalDate.parse(reviewOn));
  }

  @Test
  void whoPaysEachBillCostsNoWriteAtBillAndPaymentAfterTheFirst() {
    arrears.owe("100.00", "2026-03-10");
    arrears.pay("100.00");
    long version = arrears.about().nextActionAt().orElseThrow().getEpochSecond();
    arrears.owe("80.00", "2026-04-10");
    arrears.pay("80.00");

    assertThat(arrears.about().nextActionAt().orElseThrow().getEpochSecond()).isEqualTo(version);
    arrears.look("2026-03-20", "09:00");
    assertThat(arrears.about().nextActionAt()).isEmpty();
    assertThat(arrears.about().past()).isEmpty();
  }
}

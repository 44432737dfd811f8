package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.dunning.DunningFacts.Outcome;
import org.gasservice.core.dunning.DunningRules.Act;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** What collection makes of the facts: why a run is over, and what is then to be done. */
class DunningRulesTest {

  private static final DunningSettings SETTINGS = DunningSettings.in(Office.ZONE);
  private static final LocalDate ANCHOR = LocalDate.parse("2026-03-10");
  private static final LocalDate TODAY = ANCHOR.plusDays(40);
  private static final Instant NOW = TODAY.atTime(10, 0).atZone(Office.ZONE).toInstant();
  private static final Key ORDER = new Key("SP-1", "order-1");
  private static final DunningCase RUNNING =
      DunningCase.of("SP-1", "A-1").begun(ANCHOR, Standing.MAY_BE_CUT_OFF, NOW);

  private final DunningRules rules = new DunningRules(
      SETTINGS, new CutWindow(Calendars.OFFICE, SETTINGS.cutFrom(), SETTINGS.cutUntil()));

  private static DunningFacts facts(
      String overdue, boolean off, Optional<Outcome> order, Optional<Outcome> restoring) {
    return new DunningFacts(
        NOW,
        TODAY,
        overdue.isEmpty() ? Optional.empty() : Optional.of(new Overdue(ANCHOR, Yuan.of(overdue))),
        Optional.empty(),
        Standing.MAY_BE_CUT_OFF,
        off,
        order,
        restoring);
  }

  private static DunningFacts owing(String overdue) {
    return facts(overdue, false, Optional.empty(), Optional.empty());
  }

  private static Hold hold(LocalDate reviewOn) {
    return new Hold(HoldKind.HARDSHIP, "H-1", ANCHOR, reviewOn, "CHIEF");
  }

  @Test
  @Keeps(D10_S3)
  void aRunGoesOnWhileEnoughIsOwedSinceTheSameDayByTheSameHolder() {
    assertThat(rules.whyOver(RUNNING, owing("10.00"))).isEmpty();
    assertThat(rules.whyOver(RUNNING, owing("9.99"))).contains(RunEnd.BELOW_LEAST);
    assertThat(rules.whyOver(RUNNING, owing(""))).contains(RunEnd.SETTLED);
    assertThat(rules.whyOver(
            RUNNING.withRun(Run.begun(1, ANCHOR.plusDays(1), Standing.MAY_BE_CUT_OFF, NOW)),
            owing("10.00")))
        .contains(RunEnd.REANCHORED);
    assertThat(rules.whyOver(
            RUNNING.withRun(Run.begun(1, ANCHOR, Standing.VULNERABLE, NOW)), owing("10.00")))
        .contains(RunEnd.STANDING_CHANGED);
    assertThat(rules.whyOver(DunningCase.of("SP-1", "A-1"), owing(""))).isEmpty();
  }

  @Test
  @Keeps(D10_S3)
  void aHoldEndsTheRunOnlyWhileItLasts() {
    assertThat(rules.whyOver(RUNNING.withHold(hold(TODAY)), owing("10.00"))).contains(RunEnd.HELD);
    assertThat(rules.whyOver(RUNNING.withHold(hold(TODAY.minusDays(1))), owing("10.00")))
        .isEmpty();

    DunningCase judged =
        rules.judge(RUNNING.withHold(hold(TODAY.minusDays(1))), owing("10.00")).after();
    assertThat(judged.holds()).isEmpty();
    assertThat(judged.freeFrom()).contains(SETTINGS.beginOf(TODAY));
    assertThat(judged.run()).isPresent();
  }

  @Test
  @Keeps(D10_S3)
  void theOrderOfARunThatIsOverIsCalledOffAndWhoeverIsOffGetsGasBack() {
    Optional<Outcome> none = Optional.empty();
    assertThat(rules
            .judge(RUNNING, facts("", false, Optional.of(Outcome.GOING_ON), none))
            .acts())
        .containsExactly(Act.CALL_OFF);
    assertThat(rules
            .judge(RUNNING, facts("", true, Optional.of(Outcome.SEALED), none))
            .acts())
        .containsExactly(Act.RESTORE);
    assertThat(rules
            .judge(RUNNING, facts("", false, Optional.of(Outcome.SEALED), none))
            .acts())
        .isEmpty();
    assertThat(rules
            .judge(RUNNING, facts("", true, Optional.of(Outcome.OVER), none))
            .acts())
        .isEmpty();
    assertThat(rules
            .judge(RUNNING, facts("20.00", true, Optional.of(Outcome.SEALED), none))
            .acts())
        .as("the reason still holds")
        .isEmpty();
    DunningCase over = rules.judge(RUNNING, owing("")).after();
    assertThat(over.run()).isEmpty();
    assertThat(over.freeFrom()).contains(NOW);
    assertThat(over.past()).singleElement().satisfies(past -> {
      assertThat(past.end()).isEqualTo(RunEnd.SETTLED);
      assertThat(past.last()).isEmpty();
    });
  }

  @Test
  @Keeps(D10_S3)
  void anOrderToRestoreThatCameToNothingIsGivenAgainWhileGasIsOff() {
    DunningCase waiting = DunningCase.of("SP-1", "A-1").withReconnection(ORDER);
    Optional<Outcome> none = Optional.empty();
    assertThat(rules
            .judge(waiting, facts("", true, none, Optional.of(Outcome.OVER)))
            .acts())
        .containsExactly(Act.RESTORE);
    assertThat(rules
            .judge(waiting, facts("", true, none, Optional.of(Outcome.GOING_ON)))
            .acts())
        .isEmpty();
    assertThat(rules
            .judge(waiting, facts("", false, none, Optional.of(Outcome.OVER)))
            .acts())
        .isEmpty();
    assertThat(rules.judge(waiting, facts("", false, none, none)).after().reconnection())
        .isEmpty();
    assertThat(rules.judge(waiting, facts("", true, none, none)).after().reconnection())
        .contains(ORDER);
  }

  @Test
  @Keeps(D10_S3)
  void noPeriodIsShorterThanAnybodyMayHaveItAndNobodyIsCutOffAtNight() {
    for (UnaryOperator<DunningSettings> change : List.<UnaryOperator<DunningSettings>>of(
        s -> s.withReminderPeriod(7).withStopNoticeAfter(30).withNoticeLead(Duration.ofHours(72)),
        s -> s.withCutFrom(LocalTime.of(6, 0)).withCutUntil(LocalTime.of(22, 0)),
        s -> s.withReminderAfter(1).withLongestHold(1).withLeast(Yuan.of("0.01")),
        s -> s.withReminderAfter(365)
            .withLongestHold(365)
            .withReminderPeriod(365)
            .withStopNoticeAfter(365))) {
      assertThat(change.apply(SETTINGS)).isNotNull();
    }
    for (UnaryOperator<DunningSettings> change : List.<UnaryOperator<DunningSettings>>of(
        s -> s.withReminderPeriod(6),
        s -> s.withReminderPeriod(366),
        s -> s.withStopNoticeAfter(29),
        s -> s.withStopNoticeAfter(366),
        s -> s.withNoticeLead(Duration.ofHours(72).minusNanos(1)),
        s -> s.withCutFrom(LocalTime.of(5, 59)),
        s -> s.withCutUntil(LocalTime.of(22, 1)),
        s -> s.withCutUntil(s.cutFrom()),
        s -> s.withReminderAfter(0),
        s -> s.withReminderAfter(366),
        s -> s.withLongestHold(0),
        s -> s.withLongestHold(366),
        s -> s.withLeast(Yuan.ZERO))) {
      assertThatThrownBy(() -> change.apply(SETTINGS)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

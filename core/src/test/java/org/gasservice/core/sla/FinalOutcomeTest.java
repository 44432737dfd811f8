package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;

import java.time.Duration;
import java.util.List;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nothing moves an outcome but a visible correction; what comes late is shown apart. */
class FinalOutcomeTest {

  @Nested
  class Finality {

    @Test
    void nothing_recorded_after_the_stop_moves_the_outcome() {
      Case late = repair().reached("03-02 14:00", REPAIRED);
      late.event(new ClockEvent.Paused(
          late.stamp("03-02 10:00", EventSource.DISPATCHER)
              .withRecordedAt(at("03-02 14:10"))
              .withReason("RADIO"),
          SuspensionReason.WAIT_CUSTOMER,
          at("03-03 00:00")));
      assertThat(late.lastVerdict(REPAIRED)).isEqualTo(Verdict.AFTER_FINAL);
      assertThat(late.clock(REPAIRED).outcome()).contains(Outcome.BREACHED);
    }

    @Test
    void a_second_stop_does_not_count_even_if_it_tells_an_earlier_time() {
      Case twice = repair()
          .reached("03-02 14:00", REPAIRED)
          .reached(
              "03-02 12:00",
              REPAIRED,
              stamp -> stamp.withRecordedAt(at("03-02 14:05")).withReason("RADIO"));
      assertThat(twice.clock(REPAIRED).outcome()).contains(Outcome.BREACHED);
      assertThat(twice.lastVerdict(REPAIRED)).isEqualTo(Verdict.ALREADY_ENDED);
    }

    @Test
    void a_reset_after_the_stop_does_not_revive_it() {
      assertThat(repair()
              .reached("03-02 14:00", REPAIRED)
              .restarted("03-02 15:00")
              .clock(REPAIRED)
              .outcome())
          .contains(Outcome.BREACHED);
    }

    @Test
    void a_correction_keeps_both_values() {
      Case corrected = repair().reached("03-02 14:00", REPAIRED);
      corrected.event(new ClockEvent.Corrected(
          corrected
              .stamp("03-04 09:00", EventSource.DISPATCHER)
              .withReason("WRONG_DEVICE_TIME")
              .withApprover("E-9"),
          REPAIRED,
          at("03-02 12:50")));
      ClockState clock = corrected.clock(REPAIRED);
      assertThat(clock.outcome()).contains(Outcome.BREACHED);
      assertThat(clock.correctedOutcome()).contains(Outcome.MET);
      assertThat(clock.isRawBreach()).isFalse();
      assertThat(clock.corrections()).singleElement().satisfies(correction -> {
        assertThat(correction.stoppedBefore()).isEqualTo(at("03-02 14:00"));
        assertThat(correction.stoppedAfter()).isEqualTo(at("03-02 12:50"));
        assertThat(correction.before()).isEqualTo(Outcome.BREACHED);
      });
    }

    @Test
    void a_correction_needs_an_approver_and_something_to_correct() {
      Case alone = repair().reached("03-02 14:00", REPAIRED);
      alone.event(new ClockEvent.Corrected(
          alone.stamp("03-04 09:00", EventSource.DISPATCHER).withReason("X"),
          REPAIRED,
          at("03-02 12:50")));
      assertThat(alone.lastVerdict(REPAIRED)).isEqualTo(Verdict.NEEDS_APPROVER);
      Case running = repair();
      running.event(new ClockEvent.Corrected(
          running.stamp("03-04 09:00", EventSource.DISPATCHER).withReason("X").withApprover("E-9"),
          REPAIRED,
          at("03-02 12:50")));
      assertThat(running.lastVerdict(REPAIRED)).isEqualTo(Verdict.NOTHING_TO_CORRECT);
    }

    @Test
    void an_event_given_twice_counts_once() {
      Case twice = repair().paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-02 11:00");
      ClockState once = twice.clock(REPAIRED);
      twice.event(twice.events().get(1));
      assertThat(twice.clock(REPAIRED)).isEqualTo(once);
    }
  }

  @Nested
  class LateRecording {

    @Test
    void up_to_fifteen_minutes_is_in_time() {
      ClockState clock = repair()
          .reached("03-02 10:00", REPAIRED, stamp -> stamp.withRecordedAt(at("03-02 10:15")))
          .clock(REPAIRED);
      assertThat(clock.outcome()).contains(Outcome.MET);
      assertThat(clock.stopLateRecorded()).isFalse();
    }

    @Test
    void later_it_needs_a_reason_and_is_shown_apart() {
      Case silent = repair()
          .reached("03-02 10:00", REPAIRED, stamp -> stamp.withRecordedAt(at("03-02 10:15:01")));
      assertThat(silent.lastVerdict(REPAIRED)).isEqualTo(Verdict.LATE_WITHOUT_REASON);
      assertThat(silent.clock(REPAIRED).outcome()).isEmpty();
      ClockState told = repair()
          .reached(
              "03-02 10:00",
              REPAIRED,
              stamp -> stamp.withRecordedAt(at("03-02 10:15:01")).withReason("NO_SIGNAL"))
          .clock(REPAIRED);
      assertThat(told.outcome()).contains(Outcome.MET);
      assertThat(told.stopLateRecorded()).isTrue();
    }

    @Test
    void above_the_second_limit_only_with_a_supervisor() {
      Case alone = repair()
          .reached(
              "03-02 10:00",
              REPAIRED,
              stamp -> stamp.withRecordedAt(at("03-03 10:00:01")).withReason("NO_SIGNAL"));
      assertThat(alone.lastVerdict(REPAIRED)).isEqualTo(Verdict.LATE_WITHOUT_SUPERVISOR);
      Case approved = repair()
          .reached(
              "03-02 10:00",
              REPAIRED,
              stamp -> stamp
                  .withRecordedAt(at("03-03 10:00:01"))
                  .withReason("NO_SIGNAL")
                  .withApprover("E-9"));
      assertThat(approved.clock(REPAIRED).outcome()).contains(Outcome.MET);
    }

    @Test
    void departure_told_by_the_dispatcher_is_late_recorded_even_at_once() {
      Case dispatcher = Case.under(Case.DEPARTURE)
          .reported("03-02 09:00")
          .reached("03-02 09:02", DEPARTED, stamp -> stamp.withSource(EventSource.DISPATCHER));
      assertThat(dispatcher.lastVerdict(DEPARTED)).isEqualTo(Verdict.LATE_WITHOUT_REASON);
      ClockState told = Case.under(Case.DEPARTURE)
          .reported("03-02 09:00")
          .reached(
              "03-02 09:02",
              DEPARTED,
              stamp -> stamp.withSource(EventSource.DISPATCHER).withReason("TOLD_BY_RADIO"))
          .clock(DEPARTED);
      assertThat(told.outcome()).contains(Outcome.MET);
      assertThat(told.stopLateRecorded()).isTrue();
    }

    @Test
    void a_report_counts_from_when_it_was_made_however_late_we_hear_of_it() {
      Case letter = Case.under(Case.SMALL_REPAIR);
      letter.event(new ClockEvent.Started(
          letter.stamp("03-02 09:00", EventSource.CUSTOMER).withRecordedAt(at("03-05 09:00")),
          StartEvent.REPORTED));
      assertThat(letter.due(REPAIRED)).isEqualTo(at("03-02 13:00"));
      assertThat(letter.clock(REPAIRED).findings().get(0).lateRecorded()).isTrue();
    }

    @Test
    void the_limits_are_configuration() {
      LateRule strict = new LateRule(Duration.ofMinutes(1), Duration.ofMinutes(2));
      ClockTerms terms =
          new ClockTerms(List.of(Case.SMALL_REPAIR), Case.CALENDARS, strict, List.of());
      Case late = Case.under(terms)
          .reported("03-02 09:00")
          .reached(
              "03-02 10:00",
              REPAIRED,
              stamp -> stamp.withRecordedAt(at("03-02 10:03")).withReason("X"));
      assertThat(late.lastVerdict(REPAIRED)).isEqualTo(Verdict.LATE_WITHOUT_SUPERVISOR);
      assertThatThrownBy(() -> new LateRule(Duration.ofMinutes(2), Duration.ofMinutes(1)))
          .isInstanceOf(SlaRefusal.class);
    }
  }

  private static Case repair() {
    return Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");
  }
}

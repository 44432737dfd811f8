package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;

import java.time.Duration;
import java.util.Optional;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Test;

/** Which events a clock looks at, and which of two at one moment comes first. */
class AdmissionTest {

  private static final String TEN = "03-02 10:00:00";
  private static final String NOON = "03-02 12:00:00";

  private final Case repair = Case.under(Case.SMALL_REPAIR);

  /** Heard of a little later than it happened. */
  private Stamp heardLater(String at) {
    Stamp stamp = repair.stamp(at, EventSource.CREW_DEVICE);
    return stamp.withRecordedAt(stamp.occurredAt().plus(Duration.ofMinutes(1)));
  }

  private Verdict verdict(int event) {
    return repair.clock(REPAIRED).finding("e" + event).orElseThrow().verdict();
  }

  @Test
  void a_clock_may_be_born_stopped_or_paused_though_the_report_reached_us_later() {
    Case stopped = repair.reached(TEN, REPAIRED);
    stopped.event(new ClockEvent.Started(heardLater(TEN), StartEvent.REPORTED));
    assertThat(stopped.clock(REPAIRED).outcome()).contains(Outcome.MET);

    Case cancelled = Case.under(Case.SMALL_REPAIR).cancelled(TEN);
    cancelled.event(new ClockEvent.Started(heardLater(TEN), StartEvent.REPORTED));
    assertThat(cancelled.clock(REPAIRED).outcome()).contains(Outcome.CANCELLED);
  }

  @Test
  void what_is_reached_at_the_moment_it_is_cancelled_is_reached() {
    repair.reported(TEN).cancelled(NOON);
    repair.event(new ClockEvent.Stopped(heardLater(NOON), REPAIRED));
    assertThat(repair.clock(REPAIRED).outcome()).contains(Outcome.MET);
  }

  @Test
  void what_is_cancelled_at_the_moment_it_begins_again_stays_cancelled() {
    repair.reported(TEN).restarted(NOON);
    repair.event(new ClockEvent.Cancelled(heardLater(NOON), Optional.empty()));
    assertThat(repair.clock(REPAIRED).outcome()).contains(Outcome.CANCELLED);
    assertThat(verdict(1)).isEqualTo(Verdict.ALREADY_ENDED);
  }

  @Test
  void a_pause_at_the_moment_a_clock_begins_again_is_one_of_the_new_clock() {
    repair.reported(TEN).paused(NOON, SuspensionReason.WAIT_CUSTOMER, "03-02 15:00:00");
    repair.event(new ClockEvent.Restarted(heardLater(NOON).withReason("W"), Optional.empty()));
    assertThat(repair.clock(REPAIRED).statusAt(at("03-02 13:00:00"))).isEqualTo(Status.PAUSED);
  }

  @Test
  void who_pauses_and_goes_on_at_one_moment_goes_on() {
    repair.reported(TEN).resumed(NOON);
    repair.event(new ClockEvent.Paused(
        heardLater(NOON), SuspensionReason.WAIT_CUSTOMER, at("03-02 15:00:00")));
    assertThat(verdict(1)).isEqualTo(Verdict.RESUMED);
    assertThat(repair.clock(REPAIRED).statusAt(at("03-02 13:00:00"))).isEqualTo(Status.RUNNING);
  }

  @Test
  void a_clock_looks_at_its_own_milestone_alone() {
    Case leak = Case.under(Case.DEPARTURE, Case.ARRIVAL_20)
        .reported("02-17 02:00:00")
        .reached("02-17 02:04:00", ARRIVED);
    leak.event(new ClockEvent.Cancelled(
        leak.stamp("02-17 02:04:30", EventSource.DISPATCHER), Optional.of(ARRIVED)));
    leak.event(new ClockEvent.Restarted(
        leak.stamp("02-17 02:04:31", EventSource.DISPATCHER).withReason("W"),
        Optional.of(ARRIVED)));
    leak.imposed("02-17 02:04:32", ARRIVED, "02-17 04:00:00", EventSource.OUTSIDE_BODY);
    leak.event(new ClockEvent.Corrected(
        leak.stamp("02-17 09:00:00", EventSource.DISPATCHER).withReason("W").withApprover("E-9"),
        ARRIVED,
        at("02-17 02:03:00")));
    leak.event(new ClockEvent.Excused(
        leak.stamp("02-17 09:00:01", EventSource.DISPATCHER).withReason("W").withApprover("E-9"),
        Optional.of(ARRIVED)));

    ClockState departure = leak.clock(DEPARTED);
    assertThat(departure.findings()).extracting(EventFinding::event).containsExactly("e0");
    assertThat(departure.statusAt(at("02-17 10:00:00"))).isEqualTo(Status.RUNNING);
    assertThat(departure.due()).contains(at("02-17 02:05:00"));
  }

  @Test
  void an_event_no_promise_waits_for_starts_nothing() {
    repair.event(new ClockEvent.Started(
        repair.stamp(TEN, EventSource.CUSTOMER), StartEvent.COMPLAINT_RECEIVED));
    assertThat(repair.clock(REPAIRED).findings()).isEmpty();
    assertThat(repair.clock(REPAIRED).statusAt(at(NOON))).isEqualTo(Status.NOT_STARTED);
    assertThat(repair.clock(REPAIRED).overdueBy(at("03-09 12:00:00"))).isZero();
  }

  @Test
  void what_was_reached_before_the_report_makes_nothing_final() {
    repair.reached("03-02 09:00:00", REPAIRED);
    repair.reported(TEN).paused(NOON, SuspensionReason.WAIT_CUSTOMER, "03-02 15:00:00");
    assertThat(verdict(0)).isEqualTo(Verdict.NOT_STARTED);
    assertThat(verdict(2)).isEqualTo(Verdict.PAUSED);
  }

  @Test
  void what_came_too_late_to_count_makes_nothing_final() {
    repair.reported(TEN);
    Stamp late = repair.stamp("03-02 10:30:00", EventSource.CREW_DEVICE);
    repair.event(new ClockEvent.Stopped(late.withRecordedAt(at("03-02 11:00:00")), REPAIRED));
    repair.paused(NOON, SuspensionReason.WAIT_CUSTOMER, "03-02 15:00:00");
    assertThat(verdict(1)).isEqualTo(Verdict.LATE_WITHOUT_REASON);
    assertThat(verdict(2)).isEqualTo(Verdict.PAUSED);
  }

  @Test
  void a_supervisor_is_needed_for_what_was_recorded_after_more_than_a_day() {
    repair.reported(TEN);
    Stamp stamp = repair.stamp(NOON, EventSource.CREW_DEVICE).withReason("NO_SIGNAL");
    repair.event(new ClockEvent.Stopped(
        stamp.withRecordedAt(stamp.occurredAt().plus(LateRule.DEFAULT.supervisor())), REPAIRED));
    assertThat(verdict(1)).isEqualTo(Verdict.STOPPED);

    Case other = Case.under(Case.SMALL_REPAIR).reported(TEN);
    other.event(new ClockEvent.Stopped(
        stamp.withRecordedAt(
            stamp.occurredAt().plus(LateRule.DEFAULT.supervisor()).plusNanos(1_000)),
        REPAIRED));
    assertThat(other.clock(REPAIRED).finding("e1").orElseThrow()).satisfies(found -> {
      assertThat(found.verdict()).isEqualTo(Verdict.LATE_WITHOUT_SUPERVISOR);
      assertThat(found.applied()).isFalse();
      assertThat(found.lateRecorded()).isTrue();
    });
  }

  @Test
  void what_was_met_is_never_overdue_and_what_was_late_was_overdue_until_it_was_done() {
    Case met =
        Case.under(Case.DEPARTURE).reported("02-17 02:00:00").reached("02-17 02:04:00", DEPARTED);
    assertThat(met.clock(DEPARTED).isOverdueAt(at("02-17 03:00:00"))).isFalse();
    assertThat(met.clock(DEPARTED).overdueBy(at("02-17 03:00:00"))).isZero();
    assertThat(met.clock(DEPARTED).missedAppointment()).isFalse();

    ClockState late = Case.under(Case.DEPARTURE)
        .reported("02-17 02:00:00")
        .reached("02-17 02:08:00", DEPARTED)
        .clock(DEPARTED);
    assertThat(late.overdueBy(at("02-17 02:06:00"))).isEqualTo(Duration.ofMinutes(1));
    assertThat(late.missedAppointment()).as("nobody agreed a window").isFalse();
  }

  @Test
  void who_is_done_while_work_stands_still_ends_with_the_pause() {
    repair
        .reported(TEN)
        .paused("03-02 11:00:00", SuspensionReason.WAIT_CUSTOMER, "03-02 15:00:00")
        .reached(NOON, REPAIRED);
    assertThat(repair.clock(REPAIRED).segments())
        .containsExactly(
            new Segment(at(TEN), Optional.of(at("03-02 11:00:00")), Optional.empty()),
            new Segment(
                at("03-02 11:00:00"),
                Optional.of(at(NOON)),
                Optional.of(SuspensionReason.WAIT_CUSTOMER)));
  }

  @Test
  void only_what_comes_before_the_due_instant_is_a_warning() {
    ClockState clock = repair.reported(TEN).clock(REPAIRED);
    assertThat(clock.steps()).isNotEmpty();
    assertThat(clock.steps())
        .allSatisfy(step -> assertThat(step.isWarning())
            .isEqualTo(step.nominalAt().isBefore(clock.due().orElseThrow())));
  }

  @Test
  void another_window_needs_consent_lies_ahead_and_is_agreed_in_time() {
    Milestone arrival = ARRIVED;
    Case booked = Case.under(Case.REPAIR_ARRIVAL)
        .reported(TEN)
        .agreed("03-02 10:05:00", "03-03 09:00:00", "03-03 11:00:00");
    booked.event(new ClockEvent.AppointmentChanged(
        booked.stamp("03-02 11:00:00", EventSource.CUSTOMER),
        Case.window("03-04 09:00:00", "03-04 11:00:00"),
        false,
        false));
    assertThat(booked.lastVerdict(arrival)).isEqualTo(Verdict.NO_CONSENT);
    booked.changed("03-02 11:30:00", "03-02 11:00:00", "03-02 11:29:00", false);
    assertThat(booked.lastVerdict(arrival)).isEqualTo(Verdict.WINDOW_NOT_AHEAD);
    booked.changed("03-03 11:00:00", "03-04 09:00:00", "03-04 11:00:00", false);
    assertThat(booked.lastVerdict(arrival)).isEqualTo(Verdict.APPOINTMENT);
    booked.changed("03-04 11:00:01", "03-05 09:00:00", "03-05 11:00:00", false);
    assertThat(booked.lastVerdict(arrival)).isEqualTo(Verdict.AGREED_TOO_LATE);
  }
}

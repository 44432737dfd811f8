package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;
import static org.gasservice.core.standard.Milestone.RESULT_TOLD;
import static org.gasservice.core.standard.Milestone.WORK_DONE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Direction;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlaClockTest {

  @Nested
  class Emergency {

    @Test
    void the_crew_leaves_within_five_minutes_of_the_report_and_arrives_within_twenty() {
      Case leak =
          Case.under(Case.DEPARTURE, Case.ARRIVAL_30, Case.ARRIVAL_20).reported("02-17 02:00:00");
      assertThat(leak.due(DEPARTED)).isEqualTo(at("02-17 02:05:00"));
      assertThat(leak.due(ARRIVED)).isEqualTo(at("02-17 02:20:00"));
      assertThat(Case.under(Case.ARRIVAL_30).reported("02-17 02:00:00").due(ARRIVED))
          .isEqualTo(at("02-17 02:30:00"));
    }

    @Test
    void the_answer_says_which_clause_won_and_what_it_beat() {
      ClockState arrival = Case.under(Case.ARRIVAL_30, Case.ARRIVAL_20)
          .reported("02-17 02:00:00")
          .clock(ARRIVED);
      assertThat(arrival.won().orElseThrow().clause()).isEqualTo("D10-2.6");
      assertThat(arrival.beaten())
          .extracting(DueClause::clause, DueClause::due)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("D5-1.2c", at("02-17 02:30:00")));
    }

    @Test
    void exactly_at_the_due_instant_is_met_and_one_millisecond_later_breached() {
      assertThat(departed("02-17 02:05:00").outcome()).contains(Outcome.MET);
      assertThat(departed("02-17 02:05:00.001").outcome()).contains(Outcome.BREACHED);
    }

    private ClockState departed(String at) {
      return Case.under(Case.DEPARTURE)
          .reported("02-17 02:00:00")
          .reached(at, DEPARTED)
          .clock(DEPARTED);
    }

    @Test
    void of_several_reports_the_first_counts() {
      Case leak = Case.under(Case.DEPARTURE).reported("02-17 02:00:00").reported("02-17 02:03:00");
      assertThat(leak.due(DEPARTED)).isEqualTo(at("02-17 02:05:00"));
      assertThat(leak.lastVerdict(DEPARTED)).isEqualTo(Verdict.ALREADY_STARTED);
    }

    @Test
    void reaching_one_milestone_leaves_the_others_running() {
      Case leak = Case.under(Case.DEPARTURE, Case.ARRIVAL_20)
          .reported("02-17 02:00:00")
          .reached("02-17 02:04:00", DEPARTED);
      assertThat(leak.clock(ARRIVED).statusAt(at("02-17 02:04:00"))).isEqualTo(Status.RUNNING);
      assertThat(SlaClock.evaluateAll(leak.terms(), leak.events()))
          .containsOnlyKeys(DEPARTED, ARRIVED);
    }
  }

  @Nested
  class Overdue {

    private final Case open = Case.under(Case.DEPARTURE).reported("02-17 02:00:00");

    @Test
    void passing_the_due_instant_makes_a_clock_overdue_but_not_yet_breached() {
      ClockState clock = open.clock(DEPARTED);
      assertThat(clock.isOverdueAt(at("02-17 02:05:00"))).isFalse();
      assertThat(clock.isOverdueAt(at("02-17 02:05:00.000001"))).isTrue();
      assertThat(clock.overdueBy(at("02-17 02:07:00"))).isEqualTo(Duration.ofMinutes(2));
      assertThat(clock.outcome()).isEmpty();
      assertThat(clock.statusAt(at("02-17 03:00:00"))).isEqualTo(Status.RUNNING);
    }

    @Test
    void it_no_longer_grows_after_the_stop() {
      ClockState clock = open.reached("02-17 02:08:00", DEPARTED).clock(DEPARTED);
      assertThat(clock.overdueBy(at("02-18 00:00:00"))).isEqualTo(Duration.ofMinutes(3));
      assertThat(clock.isRawBreach()).isTrue();
    }

    @Test
    void a_cancelled_clock_is_neither_met_nor_breached_nor_overdue() {
      ClockState clock = open.cancelled("02-17 02:09:00").clock(DEPARTED);
      assertThat(clock.statusAt(at("02-17 03:00:00"))).isEqualTo(Status.CANCELLED);
      assertThat(clock.isOverdueAt(at("02-17 03:00:00"))).isFalse();
      assertThat(clock.isRawBreach()).isFalse();
    }
  }

  @Nested
  class OneInstant {

    @Test
    void a_stop_comes_before_a_pause() {
      ClockState clock = repair()
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-03 10:00")
          .reached("03-02 10:00", REPAIRED)
          .clock(REPAIRED);
      assertThat(clock.outcome()).contains(Outcome.MET);
      assertThat(clock.findings())
          .extracting(EventFinding::verdict)
          .containsExactly(Verdict.STARTED, Verdict.STOPPED, Verdict.ALREADY_ENDED);
    }

    @Test
    void a_reset_comes_before_a_pause_and_a_pause_before_a_resume() {
      ClockState clock = repair()
          .resumed("03-02 10:00")
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-03 10:00")
          .restarted("03-02 10:00")
          .clock(REPAIRED);
      assertThat(clock.findings())
          .extracting(EventFinding::verdict)
          .containsExactly(Verdict.STARTED, Verdict.RESTARTED, Verdict.PAUSED, Verdict.RESUMED);
      assertThat(clock.due()).contains(at("03-02 14:00"));
    }

    @Test
    void a_clock_may_be_born_paused_or_stopped() {
      Case paused = Case.under(Case.SMALL_REPAIR)
          .paused("03-02 09:00", SuspensionReason.WAIT_CUSTOMER, "03-02 12:00")
          .reported("03-02 09:00");
      assertThat(paused.due(REPAIRED)).isEqualTo(at("03-02 16:00"));
      Case stopped =
          Case.under(Case.SMALL_REPAIR).reached("03-02 09:00", REPAIRED).reported("03-02 09:00");
      assertThat(stopped.clock(REPAIRED).outcome()).contains(Outcome.MET);
    }

    @Test
    void what_comes_before_the_start_does_not_count() {
      Case early =
          Case.under(Case.SMALL_REPAIR).reported("03-02 09:00").reached("03-02 08:59", REPAIRED);
      assertThat(early.lastVerdict(REPAIRED)).isEqualTo(Verdict.NOT_STARTED);
      assertThat(early.clock(REPAIRED).outcome()).isEmpty();
    }
  }

  @Nested
  class Pauses {

    @Test
    void a_pause_moves_the_due_instant_by_its_length_on_the_clocks_own_calendar() {
      assertThat(repair()
              .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00")
              .resumed("03-02 16:00")
              .due(REPAIRED))
          .isEqualTo(at("03-02 19:00"));
      // on working time only 10:00-12:00 and 13:00-16:00 of it count
      assertThat(office()
              .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00")
              .resumed("03-02 16:00")
              .due(WORK_DONE))
          .isEqualTo(at("03-03 15:30"));
    }

    @Test
    void a_pause_outside_working_hours_moves_nothing() {
      Case office = office();
      assertThat(office.due(WORK_DONE)).isEqualTo(at("03-03 09:30"));
      assertThat(office
              .paused("03-02 18:00", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00")
              .resumed("03-03 08:00")
              .due(WORK_DONE))
          .isEqualTo(at("03-03 09:30"));
    }

    @Test
    void stopping_while_paused_subtracts_the_pause() {
      ClockState clock = repair()
          .paused("03-02 12:59", SuspensionReason.WAIT_CUSTOMER, "03-20 00:00")
          .reached("03-10 09:00", REPAIRED)
          .clock(REPAIRED);
      assertThat(clock.outcome()).contains(Outcome.MET);
      assertThat(clock.due()).contains(at("03-10 09:01"));
    }

    @Test
    void while_paused_nothing_new_is_overdue_even_when_no_time_was_left() {
      Case atTheLastInstant =
          repair().paused("03-02 13:00", SuspensionReason.WAIT_CUSTOMER, "03-05 00:00");
      ClockState clock = atTheLastInstant.clock(REPAIRED);
      assertThat(clock.statusAt(at("03-04 00:00"))).isEqualTo(Status.PAUSED);
      assertThat(clock.isOverdueAt(at("03-04 00:00"))).isFalse();
      assertThat(clock.isOverdueAt(at("03-05 00:00:00.000001"))).isTrue();
    }

    @Test
    void a_budget_used_up_at_closing_time_is_not_overdue_in_a_pause_overnight() {
      Case evening = Case.under(
              Case.EIGHT_WORKING_HOURS.withLimit(Quantity.working(Duration.ofMinutes(450))))
          .reported("03-02 09:00")
          .paused("03-02 17:30", SuspensionReason.WAIT_CUSTOMER, "03-03 08:00");
      assertThat(evening.clock(WORK_DONE).isOverdueAt(at("03-02 22:00"))).isFalse();
      assertThat(evening.due(WORK_DONE)).isEqualTo(at("03-03 08:00"));
    }

    @Test
    void a_pause_after_the_due_instant_does_not_cure() {
      assertThat(repair()
              .paused("03-02 13:00:00.001", SuspensionReason.WAIT_CUSTOMER, "03-05 00:00")
              .due(REPAIRED))
          .isEqualTo(at("03-02 13:00"));
    }

    @Test
    void a_pause_ends_by_itself_at_the_next_contact() {
      ClockState clock = repair()
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-03 10:00")
          .clock(REPAIRED);
      assertThat(clock.due()).contains(at("03-03 13:00"));
      assertThat(clock.statusAt(at("03-03 09:59"))).isEqualTo(Status.PAUSED);
      assertThat(clock.statusAt(at("03-03 10:00"))).isEqualTo(Status.RUNNING);
      assertThat(clock.segments())
          .containsExactly(
              new Segment(at("03-02 09:00"), Optional.of(at("03-02 10:00")), Optional.empty()),
              new Segment(
                  at("03-02 10:00"),
                  Optional.of(at("03-03 10:00")),
                  Optional.of(SuspensionReason.WAIT_CUSTOMER)),
              new Segment(at("03-03 10:00"), Optional.empty(), Optional.empty()));
    }

    @Test
    void the_next_visit_ends_it_earlier() {
      assertThat(repair()
              .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-03 10:00")
              .resumed("03-02 15:00")
              .due(REPAIRED))
          .isEqualTo(at("03-02 18:00"));
    }

    @Test
    void it_ends_after_the_longest_duration_of_its_reason() {
      assertThat(repair()
              .paused("03-02 10:00", SuspensionReason.WAIT_PERMIT, "03-09 00:00")
              .due(REPAIRED))
          .isEqualTo(at("03-02 15:00"));
    }

    @Test
    void a_next_contact_must_lie_ahead() {
      assertThat(repair()
              .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-02 10:00")
              .lastVerdict(REPAIRED))
          .isEqualTo(Verdict.NEXT_CONTACT_NOT_AHEAD);
    }

    @Test
    void our_own_faults_pause_nothing() {
      for (SuspensionReason ours :
          List.of(SuspensionReason.WAIT_PARTS, SuspensionReason.WAIT_OTHER_UNIT)) {
        Case waiting = repair().paused("03-02 10:00", ours, "03-09 00:00");
        assertThat(waiting.lastVerdict(REPAIRED)).isEqualTo(Verdict.REASON_DOES_NOT_PAUSE);
        assertThat(waiting.due(REPAIRED)).isEqualTo(at("03-02 13:00"));
      }
    }

    @Test
    void weather_pauses_once_approved() {
      assertThat(repair()
              .paused("03-02 10:00", SuspensionReason.WEATHER, "03-02 12:00")
              .lastVerdict(REPAIRED))
          .isEqualTo(Verdict.PAUSE_NEEDS_APPROVAL);
      assertThat(repair()
              .pausedWithApproval("03-02 10:00", SuspensionReason.WEATHER, "03-02 12:00")
              .due(REPAIRED))
          .isEqualTo(at("03-02 15:00"));
    }

    @Test
    void nothing_pauses_the_crew_on_its_way() {
      Case leak = Case.under(Case.DEPARTURE, Case.ARRIVAL_20, Case.SMALL_REPAIR)
          .reported("03-02 09:00")
          .paused("03-02 09:01", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00");
      assertThat(leak.due(DEPARTED)).isEqualTo(at("03-02 09:05"));
      assertThat(leak.due(ARRIVED)).isEqualTo(at("03-02 09:20"));
      assertThat(leak.lastVerdict(REPAIRED)).isEqualTo(Verdict.PAUSED);
    }

    @Test
    void a_change_to_a_reason_of_our_own_ends_the_pause() {
      Case waiting = repair()
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-09 00:00")
          .paused("03-02 11:00", SuspensionReason.WAIT_PARTS, "03-09 00:00");
      assertThat(waiting.lastVerdict(REPAIRED)).isEqualTo(Verdict.PAUSE_REPLACED);
      assertThat(waiting.due(REPAIRED)).isEqualTo(at("03-02 14:00"));
    }

    @Test
    void resuming_what_runs_changes_nothing() {
      assertThat(repair().resumed("03-02 10:00").lastVerdict(REPAIRED))
          .isEqualTo(Verdict.NOT_PAUSED);
    }
  }

  @Nested
  class WorkingDays {

    @Test
    void five_working_days_end_when_the_fifth_closes() {
      assertThat(Case.under(Case.FIVE_WORKING_DAYS).reported("03-06 15:00").due(RESULT_TOLD))
          .isEqualTo(at("03-13 17:30"));
    }

    @Test
    void a_pause_on_the_day_of_receipt_moves_nothing_since_that_day_is_not_counted() {
      Case told = Case.under(Case.FIVE_WORKING_DAYS)
          .reported("03-06 10:00")
          .paused("03-06 11:00", SuspensionReason.WAIT_CUSTOMER, "03-06 17:00");
      assertThat(told.due(RESULT_TOLD)).isEqualTo(at("03-13 17:30"));
    }

    @Test
    void a_pause_of_a_working_day_moves_it_to_the_next_working_day() {
      Case told = Case.under(Case.FIVE_WORKING_DAYS)
          .reported("03-06 10:00")
          .paused("03-09 09:00", SuspensionReason.WAIT_CUSTOMER, "03-10 09:00");
      assertThat(told.due(RESULT_TOLD)).isEqualTo(at("03-16 17:30"));
    }

    @Test
    void hours_and_days_are_compared_by_the_due_instant_of_the_case() {
      SlaPolicy days = Case.FIVE_WORKING_DAYS.withId("days");
      SlaPolicy week =
          Case.policy("week", RESULT_TOLD, Quantity.elapsed(Duration.ofDays(8))).build();
      ClockState plainWeek = Case.under(days, week).reported("03-06 15:00").clock(RESULT_TOLD);
      assertThat(plainWeek.won().orElseThrow().policy()).isEqualTo("days");
      ClockState overSpringFestival =
          Case.under(days, week).reported("02-13 15:00").clock(RESULT_TOLD);
      assertThat(overSpringFestival.won().orElseThrow().policy()).isEqualTo("week");
      assertThat(overSpringFestival.beaten()).extracting(DueClause::policy).containsExactly("days");
    }

    @Test
    void a_due_instant_that_rests_on_2027_is_provisional() {
      assertThat(Case.under(Case.FIVE_WORKING_DAYS)
              .reported("12-23 10:00")
              .clock(RESULT_TOLD)
              .isProvisional())
          .isTrue();
      assertThat(Case.under(Case.FIVE_WORKING_DAYS)
              .reported("12-16 10:00")
              .clock(RESULT_TOLD)
              .isProvisional())
          .isFalse();
      assertThat(Case.under(Case.LARGE_REPAIR)
              .reported("12-30 10:00")
              .clock(REPAIRED)
              .isProvisional())
          .as("elapsed time knows no holidays")
          .isFalse();
    }
  }

  @Nested
  class LeadTime {

    private final SlaPolicy dayBefore = Case.policy(
            "D10-2.4", Milestone.PUBLISHED, Quantity.elapsed(Duration.ofHours(24)))
        .start(StartEvent.INTERRUPTION_START)
        .direction(Direction.AT_LEAST)
        .build();
    private final SlaPolicy twoDaysBefore = dayBefore
        .withId("floor")
        .withClause("law")
        .withLimit(Quantity.elapsed(Duration.ofHours(48)));

    @Test
    void a_notice_is_due_so_long_before_and_the_longer_lead_wins() {
      assertThat(planned(dayBefore).due(Milestone.PUBLISHED)).isEqualTo(at("03-04 08:00"));
      ClockState both = planned(dayBefore, twoDaysBefore).clock(Milestone.PUBLISHED);
      assertThat(both.due()).contains(at("03-03 08:00"));
      assertThat(both.won().orElseThrow().clause()).isEqualTo("law");
    }

    @Test
    void it_is_met_to_the_second() {
      assertThat(planned(dayBefore)
              .reached("03-04 08:00:00", Milestone.PUBLISHED)
              .clock(Milestone.PUBLISHED)
              .outcome())
          .contains(Outcome.MET);
      assertThat(planned(dayBefore)
              .reached("03-04 08:00:01", Milestone.PUBLISHED)
              .clock(Milestone.PUBLISHED)
              .outcome())
          .contains(Outcome.BREACHED);
    }

    @Test
    void working_days_count_back_too() {
      SlaPolicy threeDays = dayBefore.withLimit(Quantity.workingDays(3));
      assertThat(planned(threeDays).due(Milestone.PUBLISHED)).isEqualTo(at("03-02 17:30"));
    }

    private Case planned(SlaPolicy... policies) {
      Case notice = Case.under(policies);
      return notice.event(new ClockEvent.Started(
          notice.stamp("03-01 10:00", EventSource.DISPATCHER),
          StartEvent.INTERRUPTION_START,
          List.of(),
          Optional.of(at("03-05 08:00"))));
    }
  }

  @Nested
  class Reclassification {

    @Test
    void elapsed_time_is_carried_over() {
      Case dug = both()
          .reportedUnder("03-02 09:00", Case.SMALL_REPAIR)
          .reclassified("03-02 11:00", Case.LARGE_REPAIR);
      assertThat(dug.due(REPAIRED)).isEqualTo(at("03-03 09:00"));
      assertThat(dug.clock(REPAIRED).won().orElseThrow().clause()).isEqualTo("D10-2.5b");
    }

    @Test
    void pauses_are_carried_over_also_one_that_goes_on() {
      Case dug = both()
          .reportedUnder("03-02 09:00", Case.SMALL_REPAIR)
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-02 11:00")
          .paused("03-02 12:00", SuspensionReason.WAIT_CUSTOMER, "03-02 15:00")
          .reclassified("03-02 13:00", Case.LARGE_REPAIR);
      assertThat(dug.due(REPAIRED)).isEqualTo(at("03-03 13:00"));
    }

    @Test
    void a_pause_the_new_policy_does_not_know_ends_with_the_change() {
      SlaPolicy strict = Case.LARGE_REPAIR.withId("strict").withPauses(java.util.Map.of());
      Case dug = Case.under(Case.SMALL_REPAIR, strict)
          .reportedUnder("03-02 09:00", Case.SMALL_REPAIR)
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-02 15:00")
          .reclassified("03-02 11:00", strict);
      assertThat(dug.due(REPAIRED)).isEqualTo(at("03-03 10:00"));
    }

    @Test
    void a_due_instant_that_had_passed_stays_passed() {
      ClockState clock = both()
          .reportedUnder("03-02 09:00", Case.SMALL_REPAIR)
          .reclassified("03-02 13:30", Case.LARGE_REPAIR)
          .reached("03-02 14:00", REPAIRED)
          .clock(REPAIRED);
      assertThat(clock.outcome()).contains(Outcome.BREACHED);
      assertThat(clock.won().orElseThrow().goal()).isEqualTo(Goal.LAPSED);
    }

    @Test
    void it_needs_a_reason() {
      Case silent = both().reportedUnder("03-02 09:00", Case.SMALL_REPAIR);
      silent.event(new ClockEvent.Reclassified(
          silent.stamp("03-02 11:00", EventSource.DISPATCHER), List.of(Case.LARGE_REPAIR.id())));
      assertThat(silent.lastVerdict(REPAIRED)).isEqualTo(Verdict.NEEDS_REASON);
      assertThat(silent.due(REPAIRED)).isEqualTo(at("03-02 13:00"));
    }

    @Test
    void a_policy_nobody_knows_is_refused() {
      Case wrong = both().reportedUnder("03-02 09:00", Case.DEPARTURE);
      assertThatThrownBy(() -> wrong.clock(REPAIRED))
          .isInstanceOfSatisfying(
              SlaRefusal.class,
              refusal ->
                  assertThat(refusal.problem()).isEqualTo(SlaRefusal.Problem.UNKNOWN_POLICY));
    }

    private Case both() {
      return Case.under(Case.SMALL_REPAIR, Case.LARGE_REPAIR);
    }
  }

  @Nested
  class Restart {

    @Test
    void a_reset_begins_again_and_forgets_what_was() {
      Case again = repair()
          .paused("03-02 10:00", SuspensionReason.WAIT_CUSTOMER, "03-02 11:00")
          .restarted("03-02 15:00");
      assertThat(again.due(REPAIRED)).isEqualTo(at("03-02 19:00"));
    }

    @Test
    void it_needs_a_reason() {
      Case silent = repair();
      silent.event(new ClockEvent.Restarted(
          silent.stamp("03-02 10:00", EventSource.DISPATCHER), Optional.empty()));
      assertThat(silent.lastVerdict(REPAIRED)).isEqualTo(Verdict.NEEDS_REASON);
    }
  }

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

  @Nested
  class ForceMajeure {

    @Test
    void an_excuse_leaves_the_raw_figure_and_clears_the_adjusted_one() {
      ClockState clock = Case.under(Case.ARRIVAL_30, Case.ARRIVAL_20)
          .reported("03-02 09:00")
          .reached("03-02 10:00", ARRIVED)
          .excused("03-03 09:00")
          .clock(ARRIVED);
      assertThat(clock.won().orElseThrow().clause())
          .as("whichever clause won")
          .isEqualTo("D10-2.6");
      assertThat(clock.outcome()).contains(Outcome.BREACHED);
      assertThat(clock.isRawBreach()).isTrue();
      assertThat(clock.isAdjustedBreach()).isFalse();
      assertThat(clock.excuse().orElseThrow().approver()).isEqualTo("E-9");
    }

    @Test
    void it_needs_reason_and_approver() {
      Case alone =
          Case.under(Case.ARRIVAL_20).reported("03-02 09:00").reached("03-02 10:00", ARRIVED);
      alone.event(new ClockEvent.Excused(
          alone.stamp("03-03 09:00", EventSource.DISPATCHER).withReason("FLOOD"),
          Optional.empty()));
      assertThat(alone.lastVerdict(ARRIVED)).isEqualTo(Verdict.NEEDS_APPROVER);
      alone.event(new ClockEvent.Excused(
          alone.stamp("03-03 09:00", EventSource.DISPATCHER).withApprover("E-9"),
          Optional.empty()));
      assertThat(alone.lastVerdict(ARRIVED)).isEqualTo(Verdict.NEEDS_REASON);
      assertThat(alone.clock(ARRIVED).isAdjustedBreach()).isTrue();
    }

    @Test
    void a_promise_that_knows_no_excuse_has_none() {
      assertThat(Case.under(Case.FIVE_WORKING_DAYS)
              .reported("03-02 09:00")
              .excused("03-30 09:00")
              .lastVerdict(RESULT_TOLD))
          .isEqualTo(Verdict.NOT_EXCUSABLE);
    }
  }

  @Nested
  class ImposedDates {

    private final Case external = Case.under(Case.FIVE_WORKING_DAYS)
        .reported("03-02 09:00")
        .imposed("03-02 10:00", RESULT_TOLD, "03-04 12:00", EventSource.OUTSIDE_BODY);

    @Test
    void an_imposed_date_competes_with_our_own_promise() {
      ClockState clock = external.clock(RESULT_TOLD);
      assertThat(clock.due()).contains(at("03-04 12:00"));
      assertThat(clock.won().orElseThrow().goal()).isEqualTo(Goal.IMPOSED);
      assertThat(clock.beaten()).extracting(DueClause::clause).containsExactly("D5-2.2");
    }

    @Test
    void no_pause_moves_it() {
      assertThat(external
              .paused("03-02 11:00", SuspensionReason.WAIT_CUSTOMER, "03-20 00:00")
              .due(RESULT_TOLD))
          .isEqualTo(at("03-04 12:00"));
    }

    @Test
    void nobody_but_the_body_moves_it() {
      assertThat(external
              .imposed("03-03 10:00", RESULT_TOLD, "03-20 12:00", EventSource.DISPATCHER)
              .lastVerdict(RESULT_TOLD))
          .isEqualTo(Verdict.NOT_THE_BODY);
      assertThat(external.due(RESULT_TOLD)).isEqualTo(at("03-04 12:00"));
    }

    @Test
    void the_body_may_grant_an_extension() {
      assertThat(external
              .imposed("03-04 13:00", RESULT_TOLD, "03-06 12:00", EventSource.OUTSIDE_BODY)
              .due(RESULT_TOLD))
          .isEqualTo(at("03-06 12:00"));
    }

    @Test
    void it_needs_no_promise_of_ours() {
      Case alone = Case.under()
          .imposed("03-02 10:00", RESULT_TOLD, "03-04 12:00", EventSource.OUTSIDE_BODY)
          .reached("03-04 12:00:01", RESULT_TOLD);
      assertThat(SlaClock.evaluateAll(alone.terms(), alone.events()).get(RESULT_TOLD))
          .isNotNull();
      assertThat(alone.clock(RESULT_TOLD).outcome()).contains(Outcome.BREACHED);
    }
  }

  private static Case repair() {
    return Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");
  }

  private static Case office() {
    return Case.under(Case.EIGHT_WORKING_HOURS).reported("03-02 09:00");
  }
}

package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;
import static org.gasservice.core.standard.Milestone.WORK_DONE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What stands still, for how long, and what that does to the due instant. */
class PauseTest {

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

  private static Case repair() {
    return Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");
  }

  private static Case office() {
    return Case.under(Case.EIGHT_WORKING_HOURS).reported("03-02 09:00");
  }
}

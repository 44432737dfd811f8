package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;
import static org.gasservice.core.standard.Milestone.REPAIRED;

import java.time.Duration;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a clock promises, and in which order it takes what happened. */
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

  private static Case repair() {
    return Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");
  }
}

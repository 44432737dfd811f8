package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.RESULT_TOLD;

import java.util.Optional;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes from outside: force majeure, and dates of other bodies. */
class OutsideTest {

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
}

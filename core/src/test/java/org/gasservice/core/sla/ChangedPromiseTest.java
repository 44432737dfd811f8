package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.REPAIRED;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Other policies on the way, and beginning again. */
class ChangedPromiseTest {

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

  private static Case repair() {
    return Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");
  }
}

package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.REPAIRED;
import static org.gasservice.core.standard.Milestone.RESULT_TOLD;
import static org.gasservice.core.standard.Milestone.WORK_DONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.EscalationStep;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.SuspensionReason;
import org.junit.jupiter.api.Test;

/** Warnings and escalations: station, branch, head office [D1-4.4]. */
class EscalationTest {

  private final Case repair = Case.under(Case.SMALL_REPAIR).reported("03-02 09:00");

  @Test
  void a_clock_warns_before_notes_the_due_instant_and_climbs_after_it() {
    assertThat(nominal(repair.clock(REPAIRED)))
        .containsExactly(
            "12:12 STATION", "13:00 -", "13:00 STATION", "15:00 BRANCH", "17:00 HEAD_OFFICE");
  }

  @Test
  void a_sweeper_that_was_down_fires_what_it_missed_in_order_with_the_nominal_instants() {
    List<ClockStep> missed = SlaClock.stepsDue(repair.clock(REPAIRED), Set.of(), at("03-02 15:30"));
    assertThat(missed)
        .extracting(ClockStep::nominalAt)
        .containsExactly(
            at("03-02 12:12"), at("03-02 13:00"), at("03-02 13:00"), at("03-02 15:00"));
  }

  @Test
  void each_step_fires_once_however_often_somebody_sweeps() {
    ClockState clock = repair.clock(REPAIRED);
    Set<String> fired = new HashSet<>();
    List<String> order = new ArrayList<>();
    for (Instant now = at("03-02 09:00");
        now.isBefore(at("03-03 09:00"));
        now = now.plus(Duration.ofMinutes(7))) {
      for (ClockStep step : SlaClock.stepsDue(clock, fired, now)) {
        assertThat(fired.add(step.key())).isTrue();
        order.add(step.key());
      }
    }
    assertThat(order)
        .containsExactlyElementsOf(clock.steps().stream().map(ClockStep::key).toList());
  }

  @Test
  void at_the_due_instant_itself_nothing_is_late_yet() {
    Set<String> warned = Set.of(repair.clock(REPAIRED).steps().get(0).key());
    assertThat(SlaClock.stepsDue(repair.clock(REPAIRED), warned, at("03-02 13:00")))
        .isEmpty();
    assertThat(SlaClock.stepsDue(repair.clock(REPAIRED), warned, at("03-02 13:00:00.000001")))
        .hasSize(2);
    ClockState met = repair.reached("03-02 13:00", REPAIRED).clock(REPAIRED);
    assertThat(SlaClock.stepsDue(met, warned, at("03-09 00:00"))).isEmpty();
  }

  @Test
  void the_next_action_is_the_earliest_step_that_has_not_fired() {
    ClockState clock = repair.clock(REPAIRED);
    assertThat(SlaClock.nextActionAt(clock, Set.of())).contains(at("03-02 12:12"));
    assertThat(SlaClock.nextActionAt(clock, Set.of(clock.steps().get(0).key())))
        .contains(at("03-02 13:00:00.000001"));
    assertThat(SlaClock.nextActionAt(
            clock, new HashSet<>(clock.steps().stream().map(ClockStep::key).toList())))
        .isEmpty();
    ClockState arrival = Case.under(Case.ARRIVAL_20).reported("03-02 09:00").clock(ARRIVED);
    assertThat(SlaClock.nextActionAt(List.of(clock, arrival), Set.of()))
        .contains(at("03-02 09:16"));
  }

  @Test
  void a_clock_that_ended_wants_nothing_but_what_was_missed_before() {
    ClockState late = repair.reached("03-02 15:30", REPAIRED).clock(REPAIRED);
    assertThat(SlaClock.stepsDue(late, Set.of(), at("03-09 00:00")))
        .extracting(ClockStep::nominalAt)
        .last()
        .isEqualTo(at("03-02 15:00"));
    assertThat(SlaClock.nextActionAt(
            Case.under(Case.SMALL_REPAIR)
                .reported("03-02 09:00")
                .cancelled("03-02 10:00")
                .clock(REPAIRED),
            Set.of()))
        .isEmpty();
  }

  @Test
  void steps_run_on_the_clocks_own_calendar() {
    ClockState office =
        Case.under(Case.EIGHT_WORKING_HOURS).reported("03-02 09:00").clock(WORK_DONE);
    assertThat(office.steps())
        .extracting(ClockStep::nominalAt)
        .containsExactly(
            at("03-02 16:24"),
            at("03-03 09:30"),
            at("03-03 09:30"),
            at("03-03 14:30"),
            at("03-04 10:00"));
  }

  @Test
  void nothing_fires_inside_a_pause() {
    repair.paused("03-02 12:00", SuspensionReason.WAIT_CUSTOMER, "03-02 20:00");
    assertThat(nominal(repair.clock(REPAIRED)))
        .containsExactly(
            "20:12 STATION", "21:00 -", "21:00 STATION", "23:00 BRANCH", "01:00 HEAD_OFFICE");
  }

  @Test
  void a_pause_after_the_due_instant_delays_the_higher_levels_only() {
    repair.paused("03-02 14:00", SuspensionReason.WAIT_CUSTOMER, "03-02 16:00");
    assertThat(nominal(repair.clock(REPAIRED)))
        .containsExactly(
            "12:12 STATION", "13:00 -", "13:00 STATION", "17:00 BRANCH", "19:00 HEAD_OFFICE");
  }

  @Test
  void a_warning_that_fired_does_not_fire_again_when_a_pause_moves_it() {
    Set<String> fired = Set.of(repair.clock(REPAIRED).steps().get(0).key());
    repair.paused("03-02 12:30", SuspensionReason.WAIT_CUSTOMER, "03-02 20:00");
    assertThat(SlaClock.stepsDue(repair.clock(REPAIRED), fired, at("03-02 20:25")))
        .isEmpty();
  }

  @Test
  void an_appointment_is_a_new_goal_with_steps_of_its_own() {
    Case booked = Case.under(Case.REPAIR_ARRIVAL).reported("03-02 09:00");
    Set<String> fired =
        new HashSet<>(booked.clock(ARRIVED).steps().stream().map(ClockStep::key).toList());
    booked.agreed("03-02 09:18", "03-03 08:00", "03-03 10:00");
    assertThat(SlaClock.stepsDue(booked.clock(ARRIVED), fired, at("03-03 09:56")))
        .extracting(ClockStep::nominalAt)
        .containsExactly(at("03-03 09:56"));
  }

  @Test
  void a_reset_makes_them_new() {
    Set<String> fired = new HashSet<>(
        repair.clock(REPAIRED).steps().stream().map(ClockStep::key).toList());
    repair.restarted("03-02 18:00");
    assertThat(SlaClock.nextActionAt(repair.clock(REPAIRED), fired)).contains(at("03-02 21:12"));
  }

  @Test
  void a_date_of_an_outside_body_has_the_steps_of_the_terms() {
    ClockTerms terms = new ClockTerms(
        List.of(),
        Case.CALENDARS,
        LateRule.DEFAULT,
        List.of(EscalationStep.warning(Duration.ofHours(4), OrgLevel.BRANCH)));
    ClockState imposed = Case.under(terms)
        .imposed("03-02 10:00", RESULT_TOLD, "03-04 12:00", EventSource.OUTSIDE_BODY)
        .clock(RESULT_TOLD);
    assertThat(nominal(imposed)).containsExactly("08:00 BRANCH", "12:00 -");
    assertThat(imposed.steps().get(0).isWarning()).isTrue();
    assertThat(imposed.steps().get(1).level()).isEqualTo(Optional.empty());
  }

  private static List<String> nominal(ClockState clock) {
    return clock.steps().stream()
        .map(step -> step.nominalAt().atZone(Case.CALENDARS.working().zone()).toLocalTime() + " "
            + step.level().map(OrgLevel::name).orElse("-"))
        .toList();
  }
}

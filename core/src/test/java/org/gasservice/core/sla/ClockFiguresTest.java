package org.gasservice.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.sla.Case.at;
import static org.gasservice.core.standard.Milestone.ARRIVED;
import static org.gasservice.core.standard.Milestone.DEPARTED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How well promises were kept, in both figures. */
class ClockFiguresTest {

  private static Case leak() {
    return Case.under(Case.DEPARTURE).reported("02-17 02:00:00");
  }

  private static ClockFigures figures(Case told) {
    return ClockFigures.of(told.clock(DEPARTED));
  }

  @Test
  void a_promise_kept_is_met_and_nothing_else() {
    assertThat(figures(leak().reached("02-17 02:05:00", DEPARTED)))
        .isEqualTo(new ClockFigures(1, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void a_breach_counts_in_both_figures_until_it_is_excused() {
    Case late = leak().reached("02-17 02:05:00.000001", DEPARTED);
    assertThat(figures(late)).isEqualTo(new ClockFigures(0, 1, 0, 0, 0, 0, 0));

    Case flooded = Case.under(Case.ARRIVAL_30)
        .reported("02-17 02:00:00")
        .reached("02-17 03:00:00", ARRIVED)
        .excused("02-17 09:00:00");
    assertThat(ClockFigures.of(flooded.clock(ARRIVED)))
        .isEqualTo(new ClockFigures(0, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void what_is_not_decided_is_open_and_what_never_began_is_nothing() {
    assertThat(figures(leak())).isEqualTo(new ClockFigures(0, 0, 0, 1, 0, 0, 0));
    assertThat(figures(Case.under(Case.DEPARTURE))).isEqualTo(ClockFigures.NONE);
    assertThat(figures(leak().cancelled("02-17 02:09:00")))
        .isEqualTo(new ClockFigures(0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void what_somebody_outside_the_crew_recorded_shows_apart_and_so_does_what_was_corrected() {
    Case told = leak()
        .reached(
            "02-17 02:04:00",
            DEPARTED,
            s -> s.withSource(EventSource.DISPATCHER).withReason("NO_SIGNAL"));
    assertThat(figures(told)).isEqualTo(new ClockFigures(1, 0, 0, 0, 0, 1, 0));

    Case late = leak().reached("02-17 02:08:00", DEPARTED);
    late.event(new ClockEvent.Corrected(
        late.stamp("02-17 09:00:00", EventSource.DISPATCHER)
            .withReason("MISTYPED")
            .withApprover("E-9"),
        DEPARTED,
        at("02-17 02:03:00")));
    assertThat(figures(late)).isEqualTo(new ClockFigures(1, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void figures_of_a_milestone_are_the_sums_of_its_clocks() {
    Map<?, ClockFigures> sums = ClockFigures.byMilestone(List.of(
        leak().reached("02-17 02:05:00", DEPARTED).clock(DEPARTED),
        leak().clock(DEPARTED),
        Case.under(Case.ARRIVAL_20).reported("02-17 02:00:00").clock(ARRIVED)));

    assertThat(sums.get(DEPARTED)).isEqualTo(new ClockFigures(1, 0, 0, 1, 0, 0, 0));
    assertThat(sums.get(ARRIVED)).isEqualTo(new ClockFigures(0, 0, 0, 1, 0, 0, 0));
    assertThat(new ClockFigures(1, 2, 3, 4, 5, 6, 7)
            .plus(new ClockFigures(10, 20, 30, 40, 50, 60, 70)))
        .isEqualTo(new ClockFigures(11, 22, 33, 44, 55, 66, 77));
  }

  @Test
  void the_adjusted_share_leaves_out_what_was_excused_the_raw_one_does_not() {
    ClockFigures figures = new ClockFigures(2, 1, 3, 9, 9, 0, 0);
    assertThat(figures.rawPercent()).contains(new BigDecimal("33.3"));
    assertThat(figures.adjustedPercent()).contains(new BigDecimal("66.7"));
    assertThat(ClockFigures.NONE.rawPercent()).isEqualTo(Optional.empty());
    assertThat(new ClockFigures(0, 0, 1, 0, 0, 0, 0).adjustedPercent()).isEmpty();
  }
}

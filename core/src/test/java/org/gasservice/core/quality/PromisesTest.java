package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_9_2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.Correction;
import org.gasservice.core.sla.Excuse;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.junit.jupiter.api.Test;

/** A case keeps its promises when it keeps all of them; it is excused when whatever it broke is. */
class PromisesTest {

  private static final Instant AT = Instant.parse("2026-02-03T01:00:00Z");
  private static final Milestone OTHER = Milestone.ARRIVED;

  private static ClockState clock(Milestone milestone, Optional<Outcome> outcome, boolean excused) {
    return new ClockState(
        milestone,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(AT),
        Optional.empty(),
        outcome,
        false,
        false,
        Optional.of(new Excuse("flood", "E-1", AT)).filter(excuse -> excused),
        List.of(),
        List.of(),
        List.of());
  }

  private static ClockState clock(Outcome outcome) {
    return clock(Milestone.DEPARTED, Optional.of(outcome), false);
  }

  private static final ClockState RUNNING = clock(Milestone.DEPARTED, Optional.empty(), false);
  private static final ClockState EXCUSED = clock(OTHER, Optional.of(Outcome.BREACHED), true);

  @Test
  @Keeps(D6_9_2)
  void allKeptIsKeptAndOneBrokenIsBroken() {
    assertThat(Promises.of(List.of(clock(Outcome.MET), clock(Outcome.MET))))
        .contains(new Tally(1, 1, 0, 0));
    assertThat(Promises.of(List.of(clock(Outcome.MET), clock(Outcome.BREACHED))))
        .contains(new Tally(0, 1, 0, 0));
  }

  @Test
  @Keeps(D6_9_2)
  void whatIsUndecidedOrCalledOffSaysNothing() {
    ClockState cancelled = clock(Outcome.CANCELLED);

    assertThat(Promises.of(List.of())).isEmpty();
    assertThat(Promises.of(List.of(RUNNING, cancelled))).isEmpty();
    assertThat(Promises.of(List.of(RUNNING, cancelled, clock(Outcome.MET))))
        .contains(new Tally(1, 1, 0, 0));
  }

  @Test
  @Keeps(D6_9_2)
  void aCaseIsExcusedOnlyWhenEverythingItBrokeIs() {
    assertThat(Promises.of(List.of(EXCUSED, clock(Outcome.MET)))).contains(new Tally(0, 1, 1, 0));
    assertThat(Promises.of(List.of(EXCUSED, clock(Outcome.BREACHED))))
        .contains(new Tally(0, 1, 0, 0));
  }

  @Test
  void whatWasPutRightLaterCountsAsItWasPutRight() {
    ClockState wrong = clock(Outcome.BREACHED);
    ClockState right = new ClockState(
        wrong.milestone(),
        wrong.won(),
        wrong.beaten(),
        wrong.segments(),
        wrong.startedAt(),
        wrong.endedAt(),
        wrong.outcome(),
        false,
        false,
        wrong.excuse(),
        List.of(new Correction(
            AT, Outcome.BREACHED, AT.minusSeconds(60), Outcome.MET, "clock was wrong", "E-1", AT)),
        List.of(),
        List.of());

    assertThat(Promises.of(List.of(right))).contains(new Tally(1, 1, 0, 0));
  }

  @Test
  void aMilestoneIsCountedByItself() {
    List<ClockState> clocks = List.of(clock(Outcome.MET), EXCUSED);

    assertThat(Promises.of(clocks, Milestone.DEPARTED)).contains(new Tally(1, 1, 0, 0));
    assertThat(Promises.of(clocks, OTHER)).contains(new Tally(0, 1, 1, 0));
    assertThat(Promises.of(clocks, Milestone.CLOSED)).isEmpty();
  }
}

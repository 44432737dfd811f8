package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D3_13;
import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.quality.ImprovementAction.Look;
import org.gasservice.core.quality.ImprovementAction.State;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** How figures are added, taken back and shown, and what an improvement is held against. */
class TallyTest {

  private static final Indicator RATE =
      Indicators.standard().find("ORDERS_ON_TIME").orElseThrow();
  private static final Indicator WAIT = Indicators.standard().find("WAITING").orElseThrow();
  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Instant AT = Instant.parse("2026-02-11T01:00:00Z");

  @Test
  void oneThatIsGoodIsExcusedFromNothing() {
    assertThat(Tally.one(true, true)).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(Tally.one(false, true)).isEqualTo(new Tally(0, 1, 1, 0));
    assertThat(Tally.one(false, false)).isEqualTo(new Tally(0, 1, 0, 0));
    assertThat(Tally.one(true)).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(Tally.one(false)).isEqualTo(new Tally(0, 1, 0, 0));
  }

  @Test
  void whatIsAddedAndTakenBackIsNothing() {
    Tally some = new Tally(1, 2, 3, 4);
    Tally more = new Tally(10, 20, 30, 40);

    assertThat(some.plus(more)).isEqualTo(new Tally(11, 22, 33, 44));
    assertThat(more.minus(some)).isEqualTo(new Tally(9, 18, 27, 36));
    assertThat(some.minus(some).isNone()).isTrue();
    assertThat(some.isNone()).isFalse();
  }

  @Test
  @Keeps(D3_13)
  void sharesAreRoundedHalfUpAtTheSecondDecimalAndOfNothingThereIsNone() {
    assertThat(new Tally(1, 3, 0, 0).raw()).contains(new BigDecimal("33.33"));
    assertThat(new Tally(2, 3, 0, 0).raw()).contains(new BigDecimal("66.67"));
    assertThat(new Tally(1, 3, 1, 0).adjusted()).contains(new BigDecimal("50.00"));
    assertThat(new Tally(0, 1, 1, 0).adjusted()).as("all were excused").isEmpty();
    assertThat(new Tally(0, 1, 0, 0).raw()).contains(new BigDecimal("0.00"));
    assertThat(new Tally(0, 2, 0, 3).mean()).contains(new BigDecimal("1.50"));
    assertThat(Tally.NONE.mean()).isEmpty();
  }

  @Test
  void anIndicatorIsShownInItsForm() {
    Indicator complaints = Indicators.standard().all().stream()
        .filter(indicator -> indicator.form() == Indicator.Form.COUNT)
        .findFirst()
        .orElseThrow();
    Tally tally = new Tally(1, 4, 2, 90);

    assertThat(RATE.raw(tally)).contains(new BigDecimal("25.00"));
    assertThat(RATE.adjusted(tally)).contains(new BigDecimal("50.00"));
    assertThat(WAIT.raw(tally)).contains(new BigDecimal("22.50"));
    assertThat(WAIT.adjusted(tally)).contains(new BigDecimal("22.50"));
    assertThat(complaints.raw(tally)).contains(new BigDecimal("4"));
    assertThat(complaints.adjusted(tally)).contains(new BigDecimal("4"));
  }

  @Test
  void figuresAreSummedByIndicatorAndWhatCancelsOutIsLeftOut() {
    Figure good = new Figure("B", Tally.one(true));
    Figure bad = new Figure("B", Tally.one(false));
    Figure other = new Figure("A", Tally.one(true));

    assertThat(Figures.sum(Stream.of(good, other, bad)))
        .containsExactly(other, new Figure("B", new Tally(1, 2, 0, 0)));
    assertThat(Figures.difference(List.of(good, other), List.of(bad, other)))
        .containsExactly(new Figure("B", new Tally(1, 0, 0, 0)));
    assertThat(Figures.difference(List.of(good), List.of(good))).isEmpty();
  }

  // ---- improvements

  private static ImprovementAction action(State state, List<Look> looks) {
    return ImprovementAction.builder()
        .key(new Key("EAST-1", "a"))
        .problem("late")
        .measure("a second crew")
        .owner("E-2")
        .due(DAY)
        .indicator("ORDERS_ON_TIME")
        .goal(BigDecimal.TEN)
        .state(state)
        .plannedAt(AT)
        .looks(looks)
        .build();
  }

  private static Look look(String by, LocalDate first, boolean reached) {
    return new Look(AT, by, first, first, BigDecimal.TEN, reached);
  }

  private static String refused(ImprovementAction action, LocalDate doneOn, Look look) {
    return catchThrowableOfType(RuleViolation.class, () -> ActionRules.looked(action, doneOn, look))
        .code();
  }

  @Test
  @Keeps(D8_2_2)
  void anEffectMayBeLookedForFromTheDayItWasCarriedOut() {
    ImprovementAction done = action(State.DONE, List.of());

    assertThat(ActionRules.looked(done, DAY, look("E-1", DAY, true)).state())
        .isEqualTo(State.VERIFIED);
    assertThat(ActionRules.looked(done, DAY, look("E-1", DAY, false)).state())
        .isEqualTo(State.OPEN);
    assertThat(refused(done, DAY, look("E-1", DAY.minusDays(1), true)))
        .isEqualTo("quality.effect-comes-after");
    assertThat(refused(done, DAY, look("E-2", DAY, true))).isEqualTo("quality.not-by-owner");
    assertThat(refused(action(State.OPEN, List.of()), DAY, look("E-1", DAY, true)))
        .isEqualTo("quality.not-done");
  }

  @Test
  void anImprovementIsLookedAtFiftyTimesAndNotOnceMore() {
    Look look = look("E-1", DAY, false);
    ImprovementAction often =
        action(State.DONE, Collections.nCopies(ImprovementAction.MOST_LOOKS - 1, look));

    ImprovementAction full = ActionRules.looked(often, DAY, look);

    assertThat(full.looks()).hasSize(ImprovementAction.MOST_LOOKS);
    assertThat(refused(ActionRules.done(full, AT), DAY, look)).isEqualTo("quality.too-many-looks");
  }

  @Test
  @Keeps(D8_2_2)
  void onlyAnOpenImprovementIsCarriedOut() {
    ImprovementAction done = ActionRules.done(action(State.OPEN, List.of()), AT);

    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.doneAt()).contains(AT);
    assertThat(catchThrowableOfType(RuleViolation.class, () -> ActionRules.done(done, AT))
            .code())
        .isEqualTo("quality.not-open");
  }

  @Test
  @Keeps(D8_2_2)
  void aGoalIsReachedAtItsFigureWhicheverWayItIsWishedToGo() {
    BigDecimal goal = new BigDecimal("90");

    assertThat(ActionRules.reached(RATE, goal, new BigDecimal("90.00"))).isTrue();
    assertThat(ActionRules.reached(RATE, goal, new BigDecimal("89.99"))).isFalse();
    assertThat(ActionRules.reached(RATE, goal, new BigDecimal("90.01"))).isTrue();
    assertThat(ActionRules.reached(WAIT, goal, new BigDecimal("90.00"))).isTrue();
    assertThat(ActionRules.reached(WAIT, goal, new BigDecimal("90.01"))).isFalse();
    assertThat(ActionRules.reached(WAIT, goal, new BigDecimal("89.99"))).isTrue();
  }
}

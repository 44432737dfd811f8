package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D1_2_3;
import static org.gasservice.core.standard.Clauses.D3_13;
import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.quality.ImprovementAction.Look;
import org.gasservice.core.quality.ImprovementAction.State;
import org.gasservice.core.standard.Keeps;

/** When an improvement is carried out, and when it is closed. Pure. */
final class ActionRules {

  private ActionRules() {}

  static ImprovementAction done(ImprovementAction action, Instant at) {
    require(action.state() == State.OPEN, "quality.not-open", action);
    return action.withState(State.DONE).withDoneAt(at);
  }

  /**
   * Closes it where the goal is reached, opens it again where it is not.
   *
   * @param doneOn day it was carried out
   * @param look who looked, and what was found
   */
  @Keeps({D8_2_2, D1_2_3, D3_13})
  static ImprovementAction looked(ImprovementAction action, LocalDate doneOn, Look look) {
    require(action.state() == State.DONE, "quality.not-done", action);
    require(!look.by().equals(action.owner()), "quality.not-by-owner", action);
    require(!look.first().isBefore(doneOn), "quality.effect-comes-after", action);
    require(action.looks().size() < ImprovementAction.MOST_LOOKS, "quality.too-many-looks", action);
    List<Look> looks = new ArrayList<>(action.looks());
    looks.add(look);
    return action.withLooks(looks).withState(look.reached() ? State.VERIFIED : State.OPEN);
  }

  static boolean reached(Indicator indicator, BigDecimal goal, BigDecimal figure) {
    return indicator.better() == Indicator.Better.HIGHER
        ? figure.compareTo(goal) >= 0
        : figure.compareTo(goal) <= 0;
  }

  private static void require(boolean holds, String code, ImprovementAction action) {
    if (!holds) {
      throw new RuleViolation(D8_2_2, code, Map.of("owner", action.owner()));
    }
  }
}

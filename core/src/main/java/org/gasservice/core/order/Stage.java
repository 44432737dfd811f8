package org.gasservice.core.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the table of a kind of order: one stage of its work.
 *
 * @param state the order is in once the stage is reached
 * @param who reaches it; a SIGNER holds a valid certificate at that moment
 * @param evidence what it must bring
 * @param effect what it does to the service point
 */
record Stage(OrderState state, Who who, Set<Evidence> evidence, Optional<PointEffect> effect) {

  /** Work anybody of the crew may finish and record. */
  static Stage work(OrderState state, Evidence... evidence) {
    return new Stage(state, Who.CREW, setOf(evidence), Optional.empty());
  }

  /** What a holder of the certificate signs for: tests, gas on, seals. */
  static Stage signed(OrderState state, Evidence... evidence) {
    Set<Evidence> all = setOf(evidence);
    all.add(Evidence.CERTIFICATE);
    return new Stage(state, Who.SIGNER, all, Optional.empty());
  }

  /** What is done at the desk. */
  static Stage desk(OrderState state, Evidence... evidence) {
    return new Stage(state, Who.DESK, setOf(evidence), Optional.empty());
  }

  Stage does(PointEffect something) {
    return new Stage(state, who, evidence, Optional.of(something));
  }

  /** The step that reaches it from the state before. */
  Transition from(OrderState before, Optional<OrderState> base) {
    return Transition.builder()
        .command(Steps.ADVANCE)
        .when(state.name())
        .addFrom(before)
        .to(state)
        .base(base)
        .who(who)
        .evidence(evidence)
        .effect(effect)
        .build();
  }

  private static Set<Evidence> setOf(Evidence... evidence) {
    Set<Evidence> set = EnumSet.noneOf(Evidence.class);
    set.addAll(List.of(evidence));
    return set;
  }
}

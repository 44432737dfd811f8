package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D2_2_1;

import java.util.Optional;
import org.gasservice.core.standard.Keeps;

/** How urgent it is (紧急程度), from the answers to a few questions. */
public enum Triage {
  /** Fire, explosion, poisoning, leak indoors. */
  P1,
  /** Leak outdoors, smell, alarm. */
  P2,
  /** No gas for a vulnerable or key customer, or for ten households. */
  P3,
  /** No gas for one. */
  P4,
  /** Appliance, comfort. */
  P5;

  /** From so many households without gas on it is P3. */
  public static final int MANY_HOUSEHOLDS = 10;

  /**
   * The triage of some answers. Whatever is not known counts as the graver. Who somebody is or knows is not asked [D2-2.1].
   */
  @Keeps(D2_2_1)
  public static Triage of(TriageAnswers answers) {
    if (answers.fireOrPoisoning().possible() || answers.leakIndoors().possible()) {
      return P1;
    }
    if (answers.leakOutdoorsOrSmell().possible()) {
      return P2;
    }
    if (!answers.noGas().possible()) {
      return P5;
    }
    boolean many = answers.households().filter(n -> n >= MANY_HOUSEHOLDS).isPresent();
    return many || answers.vulnerableOrKey().possible() ? P3 : P4;
  }

  /** Whether somebody may come to harm: never booked, never declined. */
  public boolean danger() {
    return this == P1 || this == P2;
  }

  /** Whether an order of this kind may be triaged so: danger makes an emergency, and nothing else does. */
  boolean fits(OrderKind kind) {
    return danger() == (kind == OrderKind.EMERGENCY);
  }

  /** What an emergency or a repair becomes by this triage; other kinds stay what they are. */
  OrderKind kindOf(OrderKind before) {
    return before.triaged() ? danger() ? OrderKind.EMERGENCY : OrderKind.REPAIR : before;
  }

  public Triage graver(Triage other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether changing to the other is a lowering. */
  public boolean graverThan(Triage other) {
    return compareTo(other) < 0;
  }

  /** What an order opens with: at least as grave as its kind says, and P1 for want of answers. Planned work reports nothing: P5. */
  static Triage opening(OrderKind kind, Optional<TriageAnswers> answers) {
    Triage answered = answers.map(Triage::of).orElse(kind.triaged() ? P1 : P5);
    return kind == OrderKind.EMERGENCY ? answered.graver(P2) : answered;
  }
}

package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_P2;
import static org.gasservice.core.standard.Clauses.D10_P3;
import static org.gasservice.core.standard.Clauses.D1_4_5;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;

/** How work gets from stage to stage, and what each has to show. Pure. */
final class StageRules {

  static final int MOST_STAGES = 12;

  private StageRules() {}

  /** The step a command takes: whether somebody must sign for it, and what it does to the point, stands there. */
  static Transition stepOf(ServiceOrder order, AdvanceOrder command) {
    return order
        .workflow()
        .step(order.state(), Steps.ADVANCE, Optional.of(command.to().name()), order.resting());
  }

  @Keeps(D1_4_5)
  static ServiceOrder advance(ServiceOrder order, AdvanceOrder command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.ADVANCE, Optional.of(command.to().name()), moment);
    Who who = step.transition().who();
    if (who != Who.DESK) {
      VisitRules.requireStarted(order);
    }
    String signer = command.signedBy().orElse(moment.by());
    if (who == Who.SIGNER) {
      StepTaken.checkSigner(order, signer);
    }
    Proof proof = command.proof().orElse(Proof.NONE);
    shown(order, step.transition(), proof, moment);
    StageDone stage =
        new StageDone(command.to(), moment.at(), signer, proof.number(), proof.meterReading());
    boolean leaves = who != Who.DESK && order.workflow().rests().contains(command.to());
    ServiceOrder advanced = step.done(
        What.ADVANCED,
        command.late(),
        p -> p.withStages(StepTaken.appended(p.stages(), stage, MOST_STAGES, "stages")));
    return leaves ? left(advanced, moment) : advanced;
  }

  /** The visit ends with the stage; the next one has its own crew. */
  private static ServiceOrder left(ServiceOrder order, Moment moment) {
    WorkRules.requireDamagesSettled(order);
    Visit visit = order.visitGoingOn().orElseThrow();
    return order.with(p -> p.withVisits(StepTaken.lastReplaced(
            p.visits(), visit.ended(moment.at(), VisitOutcome.DONE, Optional.empty())))
        .withCrew(Optional.empty()));
  }

  private static void shown(ServiceOrder order, Transition transition, Proof proof, Moment moment) {
    List<Evidence> missing = new ArrayList<>();
    for (Evidence evidence : transition.evidence()) {
      if (!isThere(evidence, proof)) {
        missing.add(evidence);
      }
    }
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          D1_4_5,
          "order.proof-missing",
          Map.of("stage", transition.to().orElseThrow(), "missing", missing));
    }
    if (transition.evidence().contains(Evidence.QUOTE)) {
      PriceRules.requireQuote(order);
    }
    if (transition.evidence().contains(Evidence.PAID)) {
      PriceRules.requirePaid(order);
    }
    proof.test().ifPresent(StageRules::requireTight);
    if (transition.evidence().contains(Evidence.PURGED)) {
      requirePurged(proof.reading().orElseThrow(), moment);
    }
    if (transition.evidence().contains(Evidence.USER_TRIAL)) {
      requireTrial(proof.check().orElseThrow());
    }
  }

  private static boolean isThere(Evidence evidence, Proof proof) {
    return switch (evidence) {
      case DOCUMENT, SEAL -> proof.number().isPresent();
      case TIGHT -> proof.test().isPresent();
      case PURGED -> proof.reading().isPresent();
      case USER_TRIAL, GAS_ON_CHECK -> proof.check().isPresent();
      case METER_SWAP -> proof.swap().isPresent();
      case METER_READING -> proof.meterReading().isPresent();
      default -> true;
    };
  }

  /** A pipe that lost pressure is not signed for. */
  @Keeps(D10_P2)
  private static void requireTight(TightnessTest test) {
    if (!test.holds()) {
      throw new RuleViolation(D10_P2, "order.not-tight", Map.of("drop", test.drop()));
    }
  }

  /** Nothing is lit while air is still in the pipe. */
  @Keeps(D10_P3)
  private static void requirePurged(GasReading reading, Moment moment) {
    if (reading.percentVolume().compareTo(moment.settings().purgedAtLeast()) < 0) {
      throw new RuleViolation(
          D10_P3, "order.not-purged", Map.of("least", moment.settings().purgedAtLeast()));
    }
  }

  /** The user tried it with their own hands, and somebody responsible was there. */
  @Keeps(D10_3_3b)
  private static void requireTrial(GasOnCheck check) {
    if (!check.briefed() || !check.responsiblePresent()) {
      throw new RuleViolation(D10_3_3b, "order.no-trial");
    }
  }
}

package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.DeclineOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StageDone;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.CertificateGate;
import org.gasservice.core.workforce.Engagement;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about hazards, in the root of their point. */
record HazardHandlers(HazardSteps steps, HazardRules rules, HazardWatch watch) {

  private InspectionSettings settings() {
    return rules.settings();
  }

  Key report(ReportHazard command, Draft draft) {
    return steps
        .raise(
            draft,
            command.point(),
            command.finding(),
            new HazardSteps.Origin(HazardSource.REPORT, Optional.empty(), Optional.empty()))
        .key();
  }

  /** What is known, or no longer hangs there, raises nothing. */
  @Keeps(D3_9)
  Key endOfLife(RaiseEndOfLife command, Draft draft) {
    Held<ServicePoint> point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point()));
    if (point.value().closedOn().isEmpty()) {
      ended(command, draft).stream()
          .distinct()
          .filter(name -> !known(draft, command.point(), command.subject(name)))
          .forEach(name -> raise(command, name, draft));
    }
    return point.key();
  }

  private void raise(RaiseEndOfLife command, String name, Draft draft) {
    boolean meter = command.sort() == RaiseEndOfLife.Sort.METER;
    // what is no item of a card by itself stands with the stoves
    String item = meter ? "METER" : steps.cards().item(name).isPresent() ? name : "STOVE";
    steps.raise(
        draft,
        command.point(),
        Finding.of(item, HazardGrade.ORDINARY, name + " " + command.last()),
        new HazardSteps.Origin(
            HazardSource.END_OF_LIFE, Optional.empty(), Optional.of(command.subject(name))));
  }

  private static boolean known(Reads reads, String point, String subject) {
    Range same = Range.all(Hazard.OF_SUBJECT).inRoot(point).equalTo(subject);
    return !reads.scan(Hazard.TYPE, same, 1).isEmpty();
  }

  /** Names of what is there and ended on the day. */
  private static List<String> ended(RaiseEndOfLife command, Reads reads) {
    if (command.sort() == RaiseEndOfLife.Sort.METER) {
      Range meters = Range.all(Meter.AT_POINT).inRoot(command.point());
      return reads.scan(Meter.TYPE, meters, Hazard.MOST_AT_POINT).stream()
          .map(Held::value)
          .filter(meter -> meter.verifiedThrough().equals(command.last()))
          .map(Meter::number)
          .toList();
    }
    return reads.find(CustomerFile.TYPE, CustomerFile.keyOf(command.point())).stream()
        .flatMap(file -> file.value().appliances().stream())
        .filter(
            appliance -> appliance.endOfLife().filter(command.last()::equals).isPresent())
        .map(Appliance::kind)
        .toList();
  }

  Key serve(ServeNotice command, Draft draft) {
    Serving serving = new Serving(
        command.method(),
        draft.occurredAt(),
        draft.actor().id(),
        command.reference(),
        command.witness());
    return change(command, draft, hazard -> HazardRules.served(hazard, serving));
  }

  Key measure(TakeMeasure command, Draft draft) {
    Measure measure = new Measure(draft.occurredAt(), draft.actor().id(), command.what());
    return change(command, draft, hazard -> HazardRules.measured(hazard, measure));
  }

  /** Who looks again holds a valid certificate for inspections. */
  @Keeps(D10_6_0)
  Key recheck(RecordRecheck command, Draft draft) {
    requireCertificate(draft, draft.actor().id(), settings().dayOf(draft.occurredAt()));
    return change(command, draft, hazard -> {
      Hazard after = rules.rechecked(hazard, command, draft.actor().id(), draft.occurredAt());
      return command.passed() ? steps.restoring(draft, after) : after;
    });
  }

  static void requireCertificate(Reads reads, String person, LocalDate day) {
    Qualifications qualifications = reads
        .find(Qualifications.TYPE, Qualifications.keyOf(person))
        .map(Held::value)
        .orElseGet(() -> Qualifications.none(person, Engagement.OWN_STAFF));
    CertificateGate.check(qualifications, OrderKind.INSPECTION.work(), day);
  }

  Key confirm(ConfirmShutOff command, Draft draft) {
    return change(
        command, draft, hazard -> HazardRules.shutOff(hazard, command.proof(), draft.occurredAt()));
  }

  /** The superior is somebody else, of the company. */
  @Keeps(D8_1_5a)
  Key obstruct(ObstructShutOff command, Draft draft) {
    boolean somebodyElse = !command.superior().equals(draft.actor().id())
        && draft
            .find(Qualifications.TYPE, Qualifications.keyOf(command.superior()))
            .filter(held -> held.value().employedThrough().isEmpty())
            .isPresent();
    if (!somebodyElse) {
      throw new RuleViolation(
          D8_1_5a, "inspection.superior", Map.of("point", command.hazard().root()));
    }
    Obstruction how = new Obstruction(
        draft.occurredAt(),
        command.reason(),
        command.witness(),
        command.superior(),
        command.authorityReference());
    return change(command, draft, hazard -> HazardRules.obstructed(hazard, how));
  }

  Key fire(FireHazardDue command, Draft draft) {
    return change(command, draft, hazard -> {
      Hazard fired = rules.fired(hazard, command.steps(), watch.due(hazard, draft.occurredAt()));
      boolean lookAgain = command.steps().stream()
          .anyMatch(
              step -> step.sort() == HazardStep.Sort.RECHECK && step.level() == OrgLevel.STATION);
      return lookAgain ? steps.followedUp(draft, fired) : fired;
    });
  }

  /** What the orders did to the gas: a seal is the evidence, and gas that is back ends the waiting. */
  @Keeps(D8_1_5a)
  Key noteGas(NoteGas command, Draft draft) {
    Held<ServicePoint> point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point()));
    boolean back = !point.value().offReasons().contains(OffReason.SAFETY);
    for (Held<Hazard> held : HazardSteps.unsettled(draft, command.point())) {
      Hazard after = held.value();
      if (after.keepsOff() && sealed(draft, after).isPresent()) {
        StageDone stage = sealed(draft, after).orElseThrow();
        after = HazardRules.shutOff(
            after, new ShutOffProof(stage.number().orElse("-"), stage.meterReading()), stage.at());
      }
      Instant now = draft.occurredAt();
      after = after.withRestoral(after
          .restoral()
          .map(waiting -> back && waiting.doneAt().isEmpty()
              ? new Restoral(waiting.order(), waiting.dueAt(), Optional.of(now))
              : waiting));
      if (!after.equals(held.value())) {
        draft.update(Hazard.TYPE, held, watch.ready(after));
      }
    }
    return point.key();
  }

  private static Optional<StageDone> sealed(Reads reads, Hazard hazard) {
    return hazard
        .shutOff()
        .filter(task -> task.state() != SafetyShutOff.State.DONE)
        .flatMap(SafetyShutOff::order)
        .flatMap(order -> reads.find(ServiceOrder.TYPE, order))
        .flatMap(order -> order.value().stage(OrderState.SEALED));
  }

  private Key change(HazardCommand command, Draft draft, UnaryOperator<Hazard> rule) {
    Held<Hazard> before = draft.require(Hazard.TYPE, command.hazard());
    return draft
        .update(Hazard.TYPE, before, watch.ready(rule.apply(before.value())))
        .key();
  }

  // ---- objections

  /** No order to turn gas on again is opened while a hazard keeps it off. */
  @Keeps(D8_1_5a)
  static void beforeOpen(OpenOrder command, Reads reads) {
    if (command.kind() == OrderKind.RECONNECTION
        && command.offReason().filter(OffReason.SAFETY::equals).isPresent()) {
      command.servicePoint().ifPresent(point -> requireNothingKeepsOff(reads, point));
    }
  }

  @Keeps(D8_1_5a)
  static void beforeLift(LiftShutOff command, Reads reads) {
    if (command.reason() == OffReason.SAFETY) {
      requireNothingKeepsOff(reads, command.point());
    }
  }

  /** Gas comes back after a passed re-check, and the order to look again is done when somebody did. */
  @Keeps(D8_1_5a)
  static void beforeAdvance(AdvanceOrder command, Reads reads) {
    if (command.to() == OrderState.RESTORED) {
      ServiceOrder order = reads.require(ServiceOrder.TYPE, command.order()).value();
      if (order.facts().offReason().filter(OffReason.SAFETY::equals).isPresent()) {
        requireNothingKeepsOff(reads, command.order().root());
      }
    }
    if (command.to() == OrderState.CHECKED) {
      HazardSteps.unsettled(reads, command.order().root()).stream()
          .map(Held::value)
          .filter(hazard -> hazard.followUp().filter(command.order()::equals).isPresent())
          .findFirst()
          .ifPresent(hazard -> {
            throw HazardRules.refusal(D10_2_7, "inspection.look-first", hazard);
          });
    }
  }

  static void beforeCancel(CancelOrder command, Reads reads) {
    if (command.into().isEmpty()) {
      requireNotNeeded(reads, command.order());
    }
  }

  static void beforeDecline(DeclineOrder command, Reads reads) {
    requireNotNeeded(reads, command.order());
  }

  private static void requireNotNeeded(Reads reads, Key order) {
    HazardSteps.unsettled(reads, order.root()).stream()
        .map(Held::value)
        .filter(hazard -> hazard.needs(order))
        .findFirst()
        .ifPresent(hazard -> {
          throw HazardRules.refusal(D8_1_5a, "inspection.order-needed", hazard);
        });
  }

  private static void requireNothingKeepsOff(Reads reads, String point) {
    List<String> open = HazardSteps.unsettled(reads, point).stream()
        .map(Held::value)
        .filter(Hazard::keepsOff)
        .map(hazard -> hazard.key().id())
        .toList();
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D8_1_5a, "inspection.not-passed", Map.of("point", point, "hazards", open));
    }
  }
}

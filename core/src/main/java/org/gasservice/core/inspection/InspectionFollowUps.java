package org.gasservice.core.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.RecordVisit;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.VisitOutcome;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * What spreads. A point lit, used otherwise or closed brings its schedule into line; an order that seals or restores tells the hazards; a failed visit
 * under an order counts; and every visit is counted in the accounts of its station.
 */
final class InspectionFollowUps {

  private static final Set<OrderState> CHANGE_THE_POINT =
      EnumSet.of(OrderState.GAS_ON, OrderState.REMOVED, OrderState.SEALED);

  private InspectionFollowUps() {}

  static List<FollowUp> all() {
    return List.of(
        new FollowUp(
            "inspection.point-changed",
            Set.of(
                "customer.light-point",
                "customer.change-use-class",
                "customer.close-point",
                "order.advance"),
            Set.of("inspection.keep-schedule"),
            InspectionFollowUps::schedule),
        new FollowUp(
            "inspection.gas-changed",
            Set.of("order.advance", "customer.lift-shut-off"),
            Set.of("inspection.note-gas"),
            InspectionFollowUps::gas),
        new FollowUp(
            "inspection.visit-under-order",
            Set.of("order.record-visit"),
            Set.of("inspection.note-attempt"),
            InspectionFollowUps::attempt),
        new FollowUp(
            "inspection.roll-counted",
            Set.of("inspection.keep-schedule"),
            Set.of("inspection.count-roll"),
            InspectionFollowUps::roll),
        new FollowUp(
            "inspection.visit-counted",
            Set.of(),
            Set.of(SafetyInspection.TYPE.name(), InspectionExemption.TYPE.name()),
            Set.of("inspection.count-move"),
            InspectionFollowUps::move));
  }

  private static Plan schedule(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String point = trigger.key().root();
    if (trigger.command() instanceof AdvanceOrder step && !changesThePoint(step, trigger, reads)) {
      return Plan.NOTHING;
    }
    return Plan.of(List.of(Derived.of(InspectionSchedule.keyOf(point), new KeepSchedule(point))));
  }

  /** A seal closes the account only where that was asked for. */
  private static boolean changesThePoint(AdvanceOrder step, Trigger trigger, PagedReads reads) {
    return CHANGE_THE_POINT.contains(step.to())
        && (step.to() != OrderState.SEALED || kindOf(trigger.key(), reads) == OrderKind.CLOSURE);
  }

  private static OrderKind kindOf(Key order, PagedReads reads) {
    return reads.require(ServiceOrder.TYPE, order).value().kind();
  }

  private static Plan gas(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    boolean gas = trigger.command() instanceof AdvanceOrder step
        ? step.to() == OrderState.SEALED || step.to() == OrderState.RESTORED
        : trigger.as(LiftShutOff.class).reason() == OffReason.SAFETY;
    String point = trigger.key().root();
    return gas && !HazardSteps.unsettled(reads, point).isEmpty()
        ? Plan.of(List.of(Derived.of(new Key(point, "hazards"), new NoteGas(point))))
        : Plan.NOTHING;
  }

  private static Plan attempt(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    VisitOutcome outcome = trigger.as(RecordVisit.class).outcome();
    boolean failed = outcome == VisitOutcome.NO_ACCESS || outcome == VisitOutcome.REFUSED;
    return failed && kindOf(trigger.key(), reads) == OrderKind.INSPECTION
        ? Plan.of(List.of(
            Derived.of(trigger.key(), new NoteAttempt(trigger.key(), trigger.occurredAt()))))
        : Plan.NOTHING;
  }

  private static Plan roll(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return Plan.of(reads.find(InspectionSchedule.TYPE, trigger.key()).stream()
        .flatMap(held -> held.value().roll().stream())
        .filter(change -> change.version() == trigger.version())
        .map(change -> Derived.of(
            new Key(CoverageAccount.rootOf(change.unit()), change.use() + "/" + change.by()),
            new CountRoll(change)))
        .toList());
  }

  private static Plan move(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Optional<Move> move = trigger.type().equals(SafetyInspection.TYPE.name())
        ? reads
            .find(SafetyInspection.TYPE, trigger.key())
            .map(Held::value)
            .flatMap(SafetyInspection::move)
        : reads
            .find(InspectionExemption.TYPE, trigger.key())
            .map(held -> held.value().move());
    return move.map(changed -> Plan.of(List.of(Derived.of(
            new Key(CoverageAccount.rootOf(changed.unit()), "move"), new CountMove(changed)))))
        .orElse(Plan.NOTHING);
  }
}

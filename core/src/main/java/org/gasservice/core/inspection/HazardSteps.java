package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D3_9;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.Answer;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Raising a hazard with everything it brings about, and letting gas come back: all in the root of the point, in one commit. */
record HazardSteps(
    InspectionSettings settings, InspectionCards cards, OrderSteps orders, HazardWatch watch) {

  /** Where a hazard comes from. */
  record Origin(HazardSource source, Optional<String> inspection, Optional<String> subject) {}

  static List<Held<Hazard>> unsettled(Reads reads, String point) {
    return reads.scan(Hazard.TYPE, Range.all(Hazard.UNSETTLED).inRoot(point), Hazard.MOST_AT_POINT);
  }

  /**
   * Raises a hazard. Ours gets an order at once, the user's a notice; a critical one takes gas away in the same commit, whatever the hour or the day.
   */
  @Keeps({D3_9, Clauses.D8_1_5a, Clauses.F10})
  Held<Hazard> raise(Draft draft, String pointId, Finding finding, Origin origin) {
    Held<ServicePoint> point = draft.require(ServicePoint.TYPE, ServicePoint.keyOf(pointId));
    if (point.value().state() == PointState.CLOSED) {
      throw new RuleViolation(D3_9, "inspection.point-closed", Map.of("point", pointId));
    }
    Key key = draft.newKey("hazard");
    LocalDate found = settings.dayOf(draft.occurredAt());
    Side side = finding
        .side()
        .orElseGet(
            () -> cards.item(finding.item()).map(InspectionCard.Item::side).orElse(Side.USER));
    Hazard hazard = Hazard.builder()
        .key(key)
        .unit(point.value().unit())
        .source(origin.source())
        .item(finding.item())
        .grade(finding.grade())
        .side(side)
        .description(finding.description())
        .subject(origin.subject())
        .inspection(origin.inspection())
        .foundAt(draft.occurredAt())
        .foundBy(draft.actor().id())
        .measures(finding.measure().stream()
            .map(what -> new Measure(draft.occurredAt(), draft.actor().id(), what))
            .toList())
        .notice(side == Side.USER ? Optional.of(notice(key)) : Optional.empty())
        .addRounds(Round.of(
            draft.occurredAt(),
            finding.deadline().orElseGet(() -> settings.deadline(finding.grade(), found))))
        .shutOff(
            finding.grade() == HazardGrade.CRITICAL
                ? Optional.of(shutOff(draft, point, finding))
                : Optional.empty())
        .order(
            side == Side.COMPANY
                ? Optional.of(
                    open(draft, point.value(), OrderKind.REPAIR, finding, Optional.empty()))
                : Optional.empty())
        .build();
    return draft.insert(Hazard.TYPE, key, watch.ready(hazard));
  }

  private RectificationNotice notice(Key hazard) {
    return new RectificationNotice("F10-" + hazard.id(), settings.legalBasis(), Optional.empty());
  }

  /** The reason stands at once; the field task is that of another hazard where one is on its way already. */
  private SafetyShutOff shutOff(Draft draft, Held<ServicePoint> point, Finding finding) {
    if (!point.value().offReasons().contains(OffReason.SAFETY)) {
      draft.update(ServicePoint.TYPE, point, point.value().off(OffReason.SAFETY));
    }
    Optional<SafetyShutOff> other = unsettled(draft, point.value().id()).stream()
        .map(Held::value)
        .filter(Hazard::keepsOff)
        .flatMap(hazard -> hazard.shutOff().stream())
        .filter(task -> task.state() != SafetyShutOff.State.OBSTRUCTED)
        .findFirst();
    if (finding.shutOff().isPresent()) {
      return new SafetyShutOff(
          draft.occurredAt(),
          Optional.empty(),
          finding.shutOff(),
          Optional.of(draft.occurredAt()),
          Optional.empty());
    }
    return other.orElseGet(() -> SafetyShutOff.ordered(
        draft.occurredAt(),
        open(
            draft,
            point.value(),
            OrderKind.DISCONNECTION,
            finding,
            Optional.of(OffReason.SAFETY))));
  }

  private Key open(
      Draft draft,
      ServicePoint point,
      OrderKind kind,
      Finding finding,
      Optional<OffReason> reason) {
    boolean off = finding.grade() == HazardGrade.CRITICAL;
    return open(
        draft,
        point,
        kind,
        Personal.of(finding.item() + " " + finding.description().reveal()),
        reason,
        kind == OrderKind.REPAIR
            ? Optional.of(TriageAnswers.noDanger().withNoGas(off ? Answer.YES : Answer.NO))
            : Optional.empty());
  }

  private Key open(
      Draft draft,
      ServicePoint point,
      OrderKind kind,
      Personal summary,
      Optional<OffReason> reason,
      Optional<TriageAnswers> triage) {
    return orders
        .open(
            draft,
            OpenOrder.builder()
                .kind(kind)
                .servicePoint(point.id())
                .location(point.place().address())
                .summary(summary)
                .offReason(reason)
                .triage(triage)
                .customerClass(point.useClass().name())
                .station(point.unit())
                .build())
        .key();
  }

  /** The order to look again, once the deadline went by. */
  Hazard followedUp(Draft draft, Hazard hazard) {
    if (hazard.followUp().isPresent()) {
      return hazard;
    }
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(hazard.point())).value();
    return hazard.withFollowUp(open(
        draft,
        point,
        OrderKind.HAZARD_FOLLOW_UP,
        Personal.of(hazard.item() + " " + hazard.description().reveal()),
        Optional.empty(),
        Optional.empty()));
  }

  /**
   * When the last hazard that keeps gas off has passed, the order to turn it on again is opened and its time runs; a shut-off nobody had begun goes on
   * in it.
   */
  @Keeps(Clauses.D8_1_5a)
  Hazard restoring(Draft draft, Hazard passed) {
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(passed.point())).value();
    boolean others = unsettled(draft, passed.point()).stream()
        .map(Held::value)
        .anyMatch(other -> !other.key().equals(passed.key()) && other.keepsOff());
    if (passed.shutOff().isEmpty() || others || !point.offReasons().contains(OffReason.SAFETY)) {
      return passed;
    }
    Key back = open(
        draft,
        point,
        OrderKind.RECONNECTION,
        Personal.of(passed.item()),
        Optional.of(OffReason.SAFETY),
        Optional.empty());
    passed
        .shutOff()
        .flatMap(SafetyShutOff::order)
        .flatMap(order -> draft.find(ServiceOrder.TYPE, order))
        .filter(order -> mayBeCalledOff(order.value().state()))
        .ifPresent(order -> orders.cancel(
            draft, CancelOrder.merged(order.key(), back, passed.key().id())));
    return passed.withRestoral(
        new Restoral(back, draft.occurredAt().plus(settings.restoreWithin()), Optional.empty()));
  }

  private static boolean mayBeCalledOff(OrderState state) {
    return switch (state) {
      case RECEIVED, ACCEPTED, DISPATCHED, EN_ROUTE, SUSPENDED -> true;
      default -> false;
    };
  }
}

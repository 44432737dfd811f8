package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A7;
import static org.gasservice.core.standard.Clauses.F12;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.meter.Meters;
import org.gasservice.core.meter.Prepaid;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.order.OrderEvent;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StageDone;
import org.gasservice.core.order.Visit;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Fills the papers of work at pipes and meters. Without what they are about they are written by hand. Pure. */
final class WorkFillers {

  private static final Set<OrderKind> APPLIED_FOR =
      Set.of(OrderKind.ALTERATION, OrderKind.RELOCATION);

  private WorkFillers() {}

  static List<Filler> all() {
    return List.of(
        new Filler(F12, (about, facts) -> MeterFillers.by(about, key -> application(key, facts))),
        new Filler(A7, (about, facts) -> MeterFillers.by(about, key -> exchange(key, facts))));
  }

  /**
   * About the order of an alteration: what was applied for, and how far it is. The finding of the survey is the number of its paper; the sketch and the
   * appliance are given by hand: no record holds them.
   */
  @Keeps(F12)
  private static Filling application(Key key, Facts facts) {
    ServiceOrder order = order(key, APPLIED_FOR, facts);
    PointFacts point = point(order, facts);
    Filling filling = point
        .user(new Filling())
        .moment("appliedAt", order.reportedAt())
        .text("reason", order.facts().summary());
    order
        .facts()
        .reporter()
        .flatMap(Reporter::phone)
        .or(() -> point
            .holder()
            .flatMap(holder -> holder.phones().stream().findFirst().map(p -> p.value())))
        .ifPresent(phone -> filling.text("phone", phone));
    order
        .stage(OrderState.SURVEYED)
        .flatMap(StageDone::number)
        .ifPresent(number -> filling.text("survey", number));
    order.progress().quote().ifPresent(quote -> filling.money("quote", quote.total()));
    order.progress().events().stream()
        .filter(event -> event.what() == What.PAPERS_APPROVED)
        .map(OrderEvent::by)
        .reduce((earlier, later) -> later)
        .ifPresent(by -> filling.text("approvedBy", by));
    order.lastVisit().map(Visit::lead).ifPresent(lead -> filling.text("worker", lead));
    // no stage of a test is reached by a pipe that does not hold
    order.stage(OrderState.LEAK_TESTED).ifPresent(test -> filling.yes("leakTest", true));
    order
        .last(What.FED_BACK)
        .ifPresent(at -> filling.date("acceptedOn", at.atZone(facts.zone()).toLocalDate()));
    return filling;
  }

  /** About the order of a meter exchange, once the meters were exchanged; what was left on a card meter is there as it was made up. */
  @Keeps(A7)
  private static Filling exchange(Key key, Facts facts) {
    ServiceOrder order = order(key, Set.of(OrderKind.METER_EXCHANGE), facts);
    Instant at = order
        .stage(OrderState.METER_EXCHANGED)
        .map(StageDone::at)
        .orElseThrow(() -> InvalidCommand.of("about", "document.not-exchanged"));
    PointFacts point = point(order, facts);
    Filling filling = point
        .user(new Filling())
        .moment("changedAt", at)
        .text("reason", order.facts().summary());
    for (Reading reading :
        Meters.readings(facts.reads(), point.point().id(), at, at.plusNanos(1_000))) {
      if (reading.source() == ReadingSource.TAKEN) {
        filling.text("oldMeter", reading.meter()).decimal("oldReading", reading.value());
      } else if (reading.source() == ReadingSource.HUNG) {
        filling.text("newMeter", reading.meter()).decimal("newReading", reading.value());
        facts
            .reads()
            .peek(Prepaid.TYPE, Prepaid.keyOf(point.point().id(), reading.meterId()))
            .flatMap(prepaid -> prepaid.value().makeUp())
            .ifPresent(made -> filling
                .decimal("leftOnCard", made.volume())
                .decimal("makeUpVolume", made.volume()));
      }
    }
    return filling;
  }

  private static ServiceOrder order(Key key, Set<OrderKind> kinds, Facts facts) {
    ServiceOrder order = facts.reads().require(ServiceOrder.TYPE, key).value();
    if (!kinds.contains(order.kind())) {
      throw InvalidCommand.of("form", "document.other-order");
    }
    return order;
  }

  private static PointFacts point(ServiceOrder order, Facts facts) {
    String point = order
        .facts()
        .servicePoint()
        .orElseThrow(() -> InvalidCommand.of("about", "document.no-point"));
    return PointFacts.of(Optional.of(Key.ofRoot(point)), facts);
  }
}

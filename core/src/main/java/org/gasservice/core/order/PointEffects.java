package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_P3;

import java.time.LocalDate;
import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.PointSteps;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.meter.MeterSteps;
import org.gasservice.core.meter.RemoveMeter;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What work in the field does to the service point it was done at: in its root, in the commit of the step itself. */
record PointEffects(PointSteps points, MeterSteps meters) {

  static PointEffects of(OrderSettings settings) {
    return new PointEffects(new PointSteps(settings.zone()), new MeterSteps(settings.meters()));
  }

  @Keeps({Clauses.D10_3_3b, Clauses.D8_1_5a})
  void apply(PointEffect effect, ServiceOrder order, Proof proof, Draft draft, Moment moment) {
    String id = order.facts().servicePoint().orElseThrow();
    Held<ServicePoint> held = draft.require(ServicePoint.TYPE, ServicePoint.keyOf(id));
    ServicePoint before = held.value();
    LocalDate day = moment.day();
    ServicePoint after = switch (effect) {
      case LIGHT -> {
        requireContractAndMeter(draft, id);
        yield points.lit(draft, before, ignition(proof.check().orElseThrow()));
      }
      case SHUT_OFF -> shutOff(before, reasonOf(order));
      case LIFT -> before.lifted(reasonOf(order), proof.check());
      case EXCHANGE_METER -> {
        proof.check().orElseThrow().requireFor(id);
        MeterSwap swap = proof.swap().orElseThrow();
        meters.exchange(draft, swap.out(id), swap.custody(), swap.in(id), swap.makeUp());
        yield before.metering() == swap.kind() ? before : before.withMetering(swap.kind());
      }
      case CLOSE -> {
        takeAway(draft, id, proof);
        ServicePoint off =
            before.state() == PointState.ON ? before.off(OffReason.OWN_REQUEST) : before;
        points.endHolding(draft, id);
        yield off.closed(day);
      }
    };
    if (!after.equals(before)) {
      draft.update(ServicePoint.TYPE, held, after);
    }
  }

  /** A hazard gave its reason when it ordered the shut-off; the seal is the evidence. */
  private static ServicePoint shutOff(ServicePoint before, OffReason reason) {
    return reason == OffReason.SAFETY && before.offReasons().contains(reason)
        ? before
        : before.off(reason);
  }

  /** The user tried it when they were briefed. */
  private static Ignition ignition(GasOnCheck check) {
    return Ignition.builder().check(check).triedByUser(check.briefed()).build();
  }

  private static OffReason reasonOf(ServiceOrder order) {
    return order.facts().offReason().orElse(OffReason.OWN_REQUEST);
  }

  /** Each home is lit under its own contract, and what it uses is metered. */
  @Keeps(D10_P3)
  private static void requireContractAndMeter(Draft draft, String point) {
    CustomerFile file =
        draft.require(CustomerFile.TYPE, CustomerFile.keyOf(point)).value();
    if (file.contract().isEmpty()) {
      throw new RuleViolation(D10_P3, "order.no-contract", Map.of("point", point));
    }
    if (draft.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point), 1).isEmpty()) {
      throw new RuleViolation(D10_P3, "order.no-meter", Map.of("point", point));
    }
  }

  private void takeAway(Draft draft, String point, Proof proof) {
    draft.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point), 1).stream()
        .map(held -> held.value().number())
        .findFirst()
        .ifPresent(number -> meters.remove(
            draft, new RemoveMeter(point, number, proof.meterReading().orElseThrow())));
  }
}

package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.AgreedReading;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about meters. */
record MeterHandlers(ZoneId zone) {

  private static final int MOST_AT_POINT = 100;

  @Keeps(Clauses.D7_3_5)
  Key install(InstallMeter command, Draft draft) {
    LocalDate day = LocalDate.ofInstant(draft.occurredAt(), zone);
    if (command.verifiedThrough().isBefore(day)) {
      throw InvalidCommand.of("verifiedThrough", "meter.verification-over");
    }
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point())).value();
    if (point.state() == PointState.CLOSED) {
      throw new RuleViolation(D7_3_5, "meter.point-closed", Map.of("point", point.id()));
    }
    Key key = draft.newKey("meter");
    Meter meter = new Meter(
        key.id(),
        command.number(),
        command.kind(),
        command.digits(),
        day,
        command.startReading(),
        command.verifiedThrough(),
        Optional.empty());
    return draft.insert(Meter.TYPE, key, meter).key();
  }

  Key remove(RemoveMeter command, Draft draft) {
    return remove(command, Optional.empty(), draft);
  }

  Key remove(RemoveMeter command, Optional<Meter.Custody> custody, Draft draft) {
    Range range = Range.all(Meter.AT_POINT).inRoot(command.point()).equalTo(command.number());
    var held = draft.scan(Meter.TYPE, range, 1).stream()
        .findFirst()
        .orElseThrow(() -> new RuleViolation(
            D7_3_5, "meter.not-here", Map.of("point", command.point(), "meter", command.number())));
    Meter.Removal removal = new Meter.Removal(
        LocalDate.ofInstant(draft.occurredAt(), zone), command.reading(), custody);
    return draft.update(Meter.TYPE, held, held.value().withRemoval(removal)).key();
  }

  /** Nothing is lit without a meter, or behind one whose verification is over. */
  @Keeps(Clauses.D7_3_5)
  void requireMeter(LightPoint command, Reads reads) {
    LocalDate day = LocalDate.ofInstant(reads.occurredAt(), zone);
    List<Meter> meters = inUse(command.point(), reads);
    if (meters.isEmpty() || meters.stream().anyMatch(m -> m.verifiedThrough().isBefore(day))) {
      throw new RuleViolation(
          D7_3_5,
          meters.isEmpty() ? "meter.none-here" : "meter.verification-ended",
          Map.of("point", command.point()));
    }
  }

  private static List<Meter> inUse(String point, Reads reads) {
    return reads.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point), MOST_AT_POINT).stream()
        .map(held -> held.value())
        .toList();
  }

  /** A point with a meter changes hands at a reading of that meter. */
  @Keeps(Clauses.D7_3_5)
  static void agreed(TransferAccount command, Reads reads) {
    List<Meter> meters = inUse(command.point(), reads);
    Optional<AgreedReading> reading = command.reading();
    if (reading.isEmpty()) {
      if (!meters.isEmpty()) {
        throw new RuleViolation(
            D7_3_5, "meter.reading-not-agreed", Map.of("point", command.point()));
      }
      return;
    }
    Meter meter = meters.stream()
        .filter(each -> each.number().equals(reading.get().meter()))
        .findFirst()
        .orElseThrow(() -> new RuleViolation(
            D7_3_5,
            "meter.not-here",
            Map.of("point", command.point(), "meter", reading.get().meter())));
    if (reading.get().value().compareTo(meter.startReading()) < 0) {
      throw new RuleViolation(
          D7_3_5,
          "meter.reading-below-start",
          Map.of("meter", meter.number(), "start", meter.startReading()));
    }
  }
}

package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.time.LocalDate;
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
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about meters. */
record MeterHandlers(MeterSettings settings, ReadingHandlers readings) {

  MeterHandlers(MeterSettings settings) {
    this(settings, new ReadingHandlers(new ReadingRules(settings)));
  }

  @Keeps(Clauses.D7_3_5)
  Key install(InstallMeter command, Draft draft) {
    LocalDate day = settings.dayOf(draft.occurredAt());
    if (command.verifiedThrough().isBefore(day)) {
      throw InvalidCommand.of("verifiedThrough", "meter.verification-over");
    }
    if (command.verifiedThrough().isAfter(settings.gas().usableThrough(day))) {
      throw InvalidCommand.of("verifiedThrough", "meter.verified-too-long");
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
    draft.insert(Meter.TYPE, key, meter);
    Held<MeterRegister> register = draft.insert(
        MeterRegister.TYPE,
        MeterRegister.keyOf(command.point(), key.id()),
        MeterRegister.hung(meter, draft.occurredAt()));
    readings.hung(draft, register.value());
    return key;
  }

  Key remove(RemoveMeter command, Draft draft) {
    return remove(command, Optional.empty(), draft);
  }

  @Keeps(Clauses.D7_3_5)
  Key remove(RemoveMeter command, Optional<Meter.Custody> custody, Draft draft) {
    Held<Meter> held = MeterAt.require(draft, command.point(), command.number());
    readings.taken(
        draft,
        MeterAt.register(draft, held.key()),
        ReadingSource.TAKEN,
        command.reading(),
        Optional.empty());
    Meter.Removal removal =
        new Meter.Removal(settings.dayOf(draft.occurredAt()), command.reading(), custody);
    return draft.update(Meter.TYPE, held, held.value().withRemoval(removal)).key();
  }

  /** Nothing is lit without a meter, or behind one whose verification is over. */
  @Keeps(Clauses.D7_3_5)
  void requireMeter(LightPoint command, Reads reads) {
    LocalDate day = settings.dayOf(reads.occurredAt());
    List<Meter> meters = MeterAt.inUse(reads, command.point());
    if (meters.isEmpty() || meters.stream().anyMatch(m -> m.verifiedThrough().isBefore(day))) {
      throw new RuleViolation(
          D7_3_5,
          meters.isEmpty() ? "meter.none-here" : "meter.verification-ended",
          Map.of("point", command.point()));
    }
  }

  /** A point with a meter changes hands at a reading of that meter. */
  @Keeps(Clauses.D7_3_5)
  void agreed(TransferAccount command, Reads reads) {
    List<Meter> meters = MeterAt.inUse(reads, command.point());
    Optional<AgreedReading> reading = command.reading();
    if (reading.isEmpty()) {
      if (!meters.isEmpty()) {
        throw new RuleViolation(
            D7_3_5, "meter.reading-not-agreed", Map.of("point", command.point()));
      }
      return;
    }
    AgreedReading agreed = reading.get();
    Held<Meter> meter = MeterAt.require(reads, command.point(), agreed.meter());
    if (agreed.value().compareTo(meter.value().startReading()) < 0) {
      throw new RuleViolation(
          D7_3_5,
          "meter.reading-below-start",
          Map.of("meter", agreed.meter(), "start", meter.value().startReading()));
    }
    readings
        .rules()
        .total(
            MeterAt.register(reads, meter.key()).value(),
            MeterAt.useClass(reads, command.point()),
            reads.occurredAt(),
            agreed.value());
  }
}

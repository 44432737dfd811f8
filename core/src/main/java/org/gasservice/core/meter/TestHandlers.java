package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about meter tests. */
record TestHandlers(MeterSettings settings) {

  @Keeps(Clauses.D7_3_5)
  Key record(RecordTest command, Draft draft) {
    if (command.testedOn().isAfter(settings.dayOf(draft.occurredAt()))) {
      throw InvalidCommand.of("testedOn", "problem.future");
    }
    Meter meter = latest(command, draft);
    LocalDate hungUntil = meter.removal().map(Meter.Removal::on).orElse(command.testedOn());
    MeterTest test = MeterTest.builder()
        .id(MeterTest.keyOf(command.point(), command.certificate()).id())
        .meterId(meter.id())
        .meter(meter.number())
        .certificate(command.certificate())
        .laboratory(command.laboratory())
        .error(command.error())
        .limit(settings.testLimit())
        .testedOn(command.testedOn())
        .after(hungUntil.minusMonths(settings.testMonths()))
        .through(hungUntil)
        .build();
    Key key = MeterTest.keyOf(command.point(), command.certificate());
    Optional<Held<MeterTest>> known = draft.find(MeterTest.TYPE, key);
    if (known.isEmpty()) {
      return draft.insert(MeterTest.TYPE, key, test).key();
    }
    if (!known.get().value().equals(test)) {
      throw new RuleViolation(
          D7_3_5, "meter.test-differs", Map.of("certificate", command.certificate()));
    }
    return key;
  }

  /** The one that hangs there under the number, else the one that hung last. */
  private static Meter latest(RecordTest command, Draft draft) {
    List<Key> ever = MeterAt.everAt(draft, command.point(), command.number());
    return ever.stream()
        .map(key -> draft.require(Meter.TYPE, key).value())
        .reduce((one, other) -> later(one, other) ? one : other)
        .orElseThrow(() -> MeterAt.notHere(command.point(), command.number()));
  }

  private static boolean later(Meter one, Meter other) {
    return one.inUse() || (!other.inUse() && one.installedOn().isAfter(other.installedOn()));
  }
}

package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.UseClass;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Looks meters and their registers up, as rules read them. */
final class MeterAt {

  private static final int MOST_AT_POINT = 100;

  private MeterAt() {}

  static List<Meter> inUse(Reads reads, String point) {
    return reads.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point), MOST_AT_POINT).stream()
        .map(Held::value)
        .toList();
  }

  static Optional<Held<Meter>> find(Reads reads, String point, String number) {
    Range range = Range.all(Meter.AT_POINT).inRoot(point).equalTo(number);
    return reads.scan(Meter.TYPE, range, 1).stream().findFirst();
  }

  /** @throws RuleViolation [D7-3.5] when no meter of that number is in use there */
  static Held<Meter> require(Reads reads, String point, String number) {
    return find(reads, point, number).orElseThrow(() -> notHere(point, number));
  }

  static RuleViolation notHere(String point, String number) {
    return new RuleViolation(D7_3_5, "meter.not-here", Map.of("point", point, "meter", number));
  }

  /** Keys of every meter of a number that ever hung at a point. */
  static List<Key> everAt(Reads reads, String point, String number) {
    Range range = Range.all(Meter.BY_NUMBER).equalTo(number);
    return reads.peek(Meter.TYPE, range, MOST_AT_POINT).stream()
        .map(Held::key)
        .filter(key -> key.root().equals(point))
        .toList();
  }

  static Held<MeterRegister> register(Reads reads, Key meter) {
    return reads.require(MeterRegister.TYPE, MeterRegister.keyOf(meter.root(), meter.id()));
  }

  static UseClass useClass(Reads reads, String point) {
    return reads.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value().useClass();
  }
}

package org.gasservice.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Change;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/** Storages that keep another value than they were given. */
final class BentValues extends Bent {

  private final UnaryOperator<Object> bend;
  private final Map<AggregateType<?>, AggregateType<?>> types = new ConcurrentHashMap<>();

  BentValues(Storage good, UnaryOperator<Object> bend) {
    super(good);
    this.bend = bend;
  }

  static Object folded(Object value) {
    return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }

  static Object threeBytes(Object value) {
    return value instanceof String text ? text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?") : value;
  }

  static Object milliseconds(Object value) {
    return value instanceof Instant moment ? moment.truncatedTo(ChronoUnit.MILLIS) : value;
  }

  static Object doubles(Object value) {
    return value instanceof Long number ? (Object) Math.round(number.doubleValue()) : value;
  }

  static Object doubleDecimals(Object value) {
    return value instanceof BigDecimal amount
        ? BigDecimal.valueOf(amount.doubleValue()).setScale(amount.scale(), RoundingMode.HALF_UP)
        : value;
  }

  static Object earlyDates(Object value) {
    return value instanceof LocalDate day && day.getYear() < 1970 && day.getYear() > 1
        ? day.minusDays(1)
        : value;
  }

  @Override
  public void commit(Unit unit) {
    good.commit(
        new Unit(unit.changes().stream().<Change<?>>map(this::bent).toList(), unit.receipts()));
  }

  private <T> Change<T> bent(Change<T> change) {
    AggregateType<T> type = bent(change.type());
    if (change instanceof Change.Insert<T> insert) {
      return new Change.Insert<>(
          type, insert.key(), insert.value(), insert.document(), insert.entry());
    }
    if (change instanceof Change.Update<T> update) {
      return new Change.Update<>(
          type, update.before(), update.value(), update.document(), update.entry());
    }
    return change;
  }

  @SuppressWarnings("unchecked")
  private <T> AggregateType<T> bent(AggregateType<T> type) {
    return (AggregateType<T>) types.computeIfAbsent(
        type,
        any -> new AggregateType<>(
            type.name(),
            type.of(),
            type.codec(),
            type.attributes().stream().map(this::bent).toList(),
            type.indexes()));
  }

  private <T> Attribute<T> bent(Attribute<T> attribute) {
    return new Attribute<>(attribute.column(), value -> {
      Object given = attribute.of().apply(value);
      return given == null ? null : bend.apply(given);
    });
  }
}

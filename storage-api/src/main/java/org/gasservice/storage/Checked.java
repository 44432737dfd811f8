package org.gasservice.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one check between callers and adapters. An adapter calls it first and then works only with what it answers, so every
 * adapter refuses the same things in the same words.
 */
public final class Checked {

  private Checked() {}

  /**
   * A write with everything the store keeps beside the document, computed once.
   *
   * @param position index of the change in the unit
   * @param attributes one value an attribute of the type, in declaration order; null where absent
   * @param tuples the tuples of each {@link Index.OverTuples} by index name
   */
  public record Row<T>(
      int position,
      Change.Write<T> change,
      List<@Nullable Object> attributes,
      Map<String, List<List<Object>>> tuples) {

    /** The tuple of an index over attributes, or null when the aggregate is absent from it. */
    public @Nullable List<Object> tuple(Index.OverAttributes<T> index) {
      List<Object> tuple = new ArrayList<>(index.attributes().size());
      for (String name : index.attributes()) {
        Object value =
            attributes.get(change.type().attributes().indexOf(change.type().attribute(name)));
        if (value == null) {
          return null;
        }
        tuple.add(value);
      }
      return tuple;
    }

    /** The tuples of an index of either kind: none when the aggregate is absent from it. */
    public List<List<Object>> tuples(Index<T> index) {
      if (index instanceof Index.OverAttributes<T> over) {
        List<Object> tuple = tuple(over);
        return tuple == null ? List.of() : List.of(tuple);
      }
      return tuples.getOrDefault(index.name(), List.of());
    }
  }

  /**
   * A checked unit.
   *
   * @param rows the writes in list order
   * @param verifies position of each {@link Change.Verify}
   */
  public record CheckedUnit(
      Unit unit, List<Row<?>> rows, Map<Integer, Change.Verify<?>> verifies) {}

  /** @throws StorageFailure BAD_VALUE or TOO_LARGE naming the change */
  public static CheckedUnit unit(Unit unit) {
    if (unit.changes().size() > Limits.UNIT_CHANGES
        || unit.receipts().size() > Limits.UNIT_CHANGES) {
      throw new StorageFailure(Outcome.TOO_LARGE, "unit");
    }
    List<Row<?>> rows = new ArrayList<>(unit.changes().size());
    Map<Integer, Change.Verify<?>> verifies = new TreeMap<>();
    for (int i = 0; i < unit.changes().size(); i++) {
      Change<?> change = unit.changes().get(i);
      try {
        if (change instanceof Change.Verify<?> verify) {
          verifies.put(i, verify);
        } else {
          rows.add(row(i, (Change.Write<?>) change));
        }
      } catch (StorageFailure failure) {
        throw new StorageFailure(
            failure.outcome(), i, change.type() + " " + failure.getMessage(), null);
      } catch (RuntimeException e) {
        // an attribute or index function of the caller failed; its message may quote the value
        throw new StorageFailure(
            Outcome.BAD_VALUE, i, change.type() + " " + e.getClass().getSimpleName(), null);
      }
    }
    for (int i = 0; i < unit.receipts().size(); i++) {
      checkReceipt(unit.receipts().get(i), i);
    }
    return new CheckedUnit(unit, List.copyOf(rows), verifies);
  }

  private static <T> Row<T> row(int position, Change.Write<T> change) {
    checkEntry(change);
    checkPart(change.document().hot());
    checkPart(change.document().cold());
    if (change.document().schema() < 1
        || change.document().schema() > change.type().codec().schema()) {
      throw Values.bad("schema");
    }
    return new Row<>(
        position,
        change,
        attributes(change.type(), change.value()),
        tuples(change.type(), change.value()));
  }

  /**
   * The tuples of an aggregate in an index of either kind, checked: none when it is absent from it. For filling an index from stored
   * documents.
   */
  public static <T> List<List<Object>> tuples(AggregateType<T> type, Index<T> index, T value) {
    if (index instanceof Index.OverTuples<T> over) {
      return tuples(over, value);
    }
    List<Object> tuple = new ArrayList<>();
    for (String name : ((Index.OverAttributes<T>) index).attributes()) {
      Attribute<T> attribute = type.attribute(name);
      Object given = attribute.of().apply(value);
      if (given == null) {
        return List.of();
      }
      Values.check(attribute.column(), given);
      tuple.add(given);
    }
    return List.of(tuple);
  }

  /**
   * The keys of a find, each once, in the order of their first appearance.
   *
   * @throws StorageFailure TOO_LARGE when there are more than a page
   */
  public static List<Key> keys(List<Key> keys) {
    if (keys.size() > Limits.PAGE) {
      throw new StorageFailure(Outcome.TOO_LARGE, "keys");
    }
    return keys.stream().distinct().toList();
  }

  /** @throws StorageFailure BAD_VALUE when negative */
  public static void afterVersion(long afterVersion) {
    if (afterVersion < 0) {
      throw Values.bad("afterVersion");
    }
  }

  /** The attribute values of an aggregate, checked, in declaration order. */
  public static <T> List<@Nullable Object> attributes(AggregateType<T> type, T value) {
    List<@Nullable Object> values = new ArrayList<>(type.attributes().size());
    for (Attribute<T> attribute : type.attributes()) {
      Object given = attribute.of().apply(value);
      if (given != null) {
        Values.check(attribute.column(), given);
      }
      values.add(given);
    }
    return values;
  }

  private static <T> Map<String, List<List<Object>>> tuples(AggregateType<T> type, T value) {
    Map<String, List<List<Object>>> all = new TreeMap<>();
    for (Index<T> index : type.indexes()) {
      if (index instanceof Index.OverTuples<T> over) {
        all.put(over.name(), tuples(over, value));
      }
    }
    return all;
  }

  /** The tuples of an aggregate in an index of its own rows, checked. */
  public static <T> List<List<Object>> tuples(Index.OverTuples<T> index, T value) {
    List<List<Object>> tuples = index.tuples().apply(value);
    if (tuples.isEmpty()) {
      return List.of();
    }
    Set<List<Object>> distinct = new HashSet<>();
    for (List<Object> tuple : tuples) {
      if (tuple.size() != index.columns().size() || !distinct.add(tuple)) {
        throw Values.bad(index.name());
      }
      Values.checkTuple(index.columns(), tuple);
    }
    return tuples.stream().map(List::copyOf).toList();
  }

  private static void checkEntry(Change.Write<?> change) {
    Entry entry = change.entry();
    long expected = before(change) + 1;
    if (entry.version() != expected
        || !entry.key().equals(change.key())
        || !entry.type().equals(change.type().name())) {
      throw Values.bad("entry");
    }
    Values.checkInstant(entry.occurredAt(), "occurredAt");
    Values.checkInstant(entry.recordedAt(), "recordedAt");
    Values.checkToken(entry.actor(), Limits.KEY_LENGTH, "actor");
    Values.checkToken(entry.role(), Limits.KEY_LENGTH, "role");
    Values.checkToken(entry.command(), Limits.KEY_LENGTH, "command");
    Values.checkToken(entry.commandId(), Limits.KEY_LENGTH, "commandId");
    entry.trace().ifPresent(trace -> {
      checkPart(trace.payload());
      checkDigest(trace.salt(), "salt");
    });
    checkDigest(entry.payloadHash(), "payloadHash");
    checkDigest(entry.stateHash(), "stateHash");
    checkDigest(entry.link(), "link");
  }

  private static long before(Change.Write<?> change) {
    if (change instanceof Change.Update<?> update) {
      return update.before().version();
    }
    return change instanceof Change.Erase<?> erase ? erase.before().version() : 0;
  }

  private static void checkReceipt(Receipt receipt, int position) {
    try {
      Values.checkKeyPart(receipt.root());
      Values.checkToken(receipt.commandId(), Limits.KEY_LENGTH, "commandId");
      Values.checkInstant(receipt.recordedAt(), "recordedAt");
      checkDigest(receipt.digest(), "digest");
      checkPart(receipt.result());
    } catch (StorageFailure failure) {
      throw new StorageFailure(
          failure.outcome(), position, "receipt " + failure.getMessage(), null);
    }
  }

  private static void checkPart(Bytes part) {
    if (part.size() > Limits.PART_BYTES) {
      throw new StorageFailure(Outcome.TOO_LARGE, "part");
    }
  }

  private static void checkDigest(Bytes digest, String where) {
    if (digest.size() > Limits.DIGEST_BYTES) {
      throw new StorageFailure(Outcome.TOO_LARGE, where);
    }
  }

  /** @throws StorageFailure TOO_LARGE or BAD_VALUE */
  public static void limit(int limit) {
    if (limit > Limits.PAGE) {
      throw new StorageFailure(Outcome.TOO_LARGE, "limit");
    }
    if (limit < 1) {
      throw Values.bad("limit");
    }
  }

  /** @throws StorageFailure as {@link #limit}; TOO_LARGE also when there are more keys than steps */
  public static void steps(List<Key> keys, int limit) {
    limit(limit);
    if (keys.size() > limit) {
      throw new StorageFailure(Outcome.TOO_LARGE, "keys");
    }
  }

  /** @throws StorageFailure BAD_VALUE or TOO_LARGE when the range does not fit its index; UNSUPPORTED when there is no such index */
  public static <T> Index<T> range(AggregateType<T> type, Range range) {
    Index<T> index = type.index(range.index());
    List<Column> columns = type.columns(index);
    if ((index.reach() == Reach.ROOT) != range.root().isPresent()) {
      throw Values.bad("reach of " + index.name());
    }
    range.root().ifPresent(Values::checkKeyPart);
    Values.checkTuple(columns, range.equal());
    boolean bounded = range.from() != null || range.to() != null;
    if (bounded || range.prefix().isPresent()) {
      if (range.equal().size() == columns.size() || (bounded && range.prefix().isPresent())) {
        throw Values.bad("range of " + index.name());
      }
      checkNext(columns.get(range.equal().size()), range);
    }
    return index;
  }

  /** @throws StorageFailure as {@link #range}; TOO_LARGE also when there are more ranges than a page */
  public static <T> void ranges(AggregateType<T> type, List<Range> ranges) {
    if (ranges.size() > Limits.PAGE) {
      throw new StorageFailure(Outcome.TOO_LARGE, "ranges");
    }
    ranges.forEach(range -> range(type, range));
  }

  private static void checkNext(Column next, Range range) {
    if (range.prefix().isPresent()) {
      if (next.kind() != Kind.TOKEN && next.kind() != Kind.TEXT) {
        throw Values.bad(next.name());
      }
      checkPrefix(next, range.prefix().get());
      return;
    }
    if (!next.kind().ordered()) {
      throw Values.bad(next.name());
    }
    if (range.from() != null) {
      Values.check(next, range.from());
    }
    if (range.to() != null) {
      Values.check(next, range.to());
    }
  }

  /** A prefix may end in a blank, since the value it begins may go on. */
  private static void checkPrefix(Column column, String prefix) {
    Values.check(column, column.kind() == Kind.TEXT ? prefix.stripTrailing() : prefix);
  }
}

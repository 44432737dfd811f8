package org.gasservice.storage.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Index;
import org.gasservice.storage.Reach;

/**
 * A type as one descriptor sees it, with its statements ready.
 *
 * @param <T> the aggregate
 */
final class TypeTable<T> {

  final AggregateType<T> type;
  final Insert insert;
  final String find;
  final String version;
  /** Statements for {@link Rows#FEW} and {@link Rows#MANY} keys; empty where each key is asked for by itself. */
  final Optional<Many> findMany;
  /** The same for the versions of rows. */
  final Optional<Many> versions;

  final List<TuplesTable<T>> tuples = new ArrayList<>();
  final List<Index.OverAttributes<T>> uniqueAttributes = new ArrayList<>();
  final Scan keys;
  final TypeSql sql;
  final Updates<T> updates;
  private final TextOrder textOrder;
  private final boolean laterally;
  private final Map<String, Scan> scans = new LinkedHashMap<>();
  private final Set<String> unfinished = ConcurrentHashMap.newKeySet();
  private final Set<String> unknownIndexes;

  /** A statement in two sizes. */
  record Many(String few, String many) {}

  /**
   * @param unknownAttributes in the database, but not in this descriptor
   * @param unknownIndexes the same of indexes
   */
  TypeTable(
      AggregateType<T> type,
      Dialect dialect,
      List<String> unknownAttributes,
      Set<String> unknownIndexes,
      Set<String> unfinished) {
    this.type = type;
    this.unknownIndexes = Set.copyOf(unknownIndexes);
    this.unfinished.addAll(unfinished);
    sql = new TypeSql(type, dialect);
    insert = sql.insert();
    updates = new Updates<>(type, sql, unknownAttributes);
    find = sql.find();
    findMany = dialect.joinsLaterally()
        ? Optional.of(new Many(sql.findMany(Rows.FEW), sql.findMany(Rows.MANY)))
        : Optional.empty();
    versions = dialect.joinsLaterally()
        ? Optional.of(new Many(sql.versions(Rows.FEW), sql.versions(Rows.MANY)))
        : Optional.empty();
    version = sql.version();
    textOrder = dialect.textOrder();
    laterally = dialect.joinsLaterally();
    keys = Scan.ofKeys(
        Names.table(type.name()),
        dialect.alongConstraint(Names.primaryKey(type.name())),
        textOrder);
    for (Index<T> index : type.indexes()) {
      if (index instanceof Index.OverTuples<T> over) {
        tuples.add(new TuplesTable<>(
            over, sql.findTuples(over), sql.deleteTuple(over), sql.insertTuple(over)));
      } else if (index.unique()) {
        uniqueAttributes.add((Index.OverAttributes<T>) index);
      }
      scans.put(index.name(), scan(index));
    }
  }

  private Scan scan(Index<T> index) {
    return new Scan(
        sql.scanned(index),
        sql.alongIndex(index),
        textOrder,
        type.columns(index),
        sql.columnNames(index),
        index.reach() == Reach.ROOT,
        !index.unique(),
        index.descending(),
        index instanceof Index.OverAttributes<T>,
        laterally);
  }

  Scan scan(String index) {
    Scan scan = scans.get(index);
    if (scan == null) {
      throw new IllegalStateException("no index " + index);
    }
    return scan;
  }

  boolean unfinished(String index) {
    return unfinished.contains(index);
  }

  boolean hasUnfinished() {
    return !unfinished.isEmpty();
  }

  /** Whether a write with this descriptor would leave indexes wrong that it does not know. */
  boolean leavesIndexesBehind() {
    return !unknownIndexes.isEmpty();
  }
}

package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gasservice.storage.Key;
import org.gasservice.storage.StorageFailure;

/**
 * Writes the rows of a unit by batches: aggregates that follow each other and need the same statement go to the engine together. What an engine does
 * not take of a batch it may not tell; {@link #failed} says that this happened.
 */
final class RowBatches {

  private boolean failed;

  boolean failed() {
    return failed;
  }

  /** Rows in the order given, then tuples. */
  void write(Transaction transaction, List<AggregateWriter<?>> aggregates) throws SQLException {
    int from = 0;
    while (from < aggregates.size()) {
      int to = from + 1;
      while (to < aggregates.size() && alike(aggregates.get(from), aggregates.get(to))) {
        to++;
      }
      writeAlike(transaction, aggregates.subList(from, to));
      from = to;
    }
    insertTuples(transaction, aggregates);
  }

  private static boolean alike(AggregateWriter<?> one, AggregateWriter<?> other) {
    if (one.changes().table() != other.changes().table()) {
      return false;
    }
    return verifies(one)
        ? verifies(other)
        : one.batches() && other.batches() && one.statement().equals(other.statement());
  }

  private static boolean verifies(AggregateWriter<?> one) {
    return one.changes().onlyVerifies()
        && !one.changes().isBroken()
        && one.changes().table().versions.isPresent();
  }

  private void writeAlike(Transaction transaction, List<AggregateWriter<?>> alike)
      throws SQLException {
    AggregateWriter<?> first = alike.get(0);
    if (alike.size() == 1) {
      first.writeRow(transaction);
    } else if (verifies(first)) {
      verify(transaction, alike);
    } else {
      List<Part> rowParts = alike.stream().<Part>map(each -> each::bind).toList();
      int[] rows = batch(transaction, first, first.statement(), rowParts);
      for (int i = 0; i < rows.length; i++) {
        alike.get(i).written(rows[i]);
        alike.get(i).deleteTuples(transaction);
      }
    }
  }

  private static void verify(Transaction transaction, List<AggregateWriter<?>> alike)
      throws SQLException {
    List<Key> keys = alike.stream().map(each -> each.changes().key()).toList();
    Map<Key, Long> versions =
        Rows.versions(transaction, alike.get(0).changes().table().versions.orElseThrow(), keys);
    for (AggregateWriter<?> each : alike) {
      each.requireVersion(versions.getOrDefault(each.changes().key(), 0L));
    }
  }

  /** The tuples of one index, and the first aggregate they are of. */
  private record Tuples(AggregateWriter<?> first, List<Part> parts) {}

  /** Part of a batch. */
  private interface Part {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private int[] batch(
      Transaction transaction, AggregateWriter<?> first, String sql, List<Part> parts)
      throws SQLException {
    try {
      PreparedStatement statement = transaction.prepare(sql);
      for (Part part : parts) {
        part.bind(statement);
        if (parts.size() == 1) {
          return new int[] {statement.executeUpdate()};
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      StorageFailure failure = first.duplicate(e);
      failed = !failure.retryable();
      throw failure;
    }
  }

  private void insertTuples(Transaction transaction, List<AggregateWriter<?>> aggregates)
      throws SQLException {
    Map<String, Tuples> tables = new LinkedHashMap<>();
    for (AggregateWriter<?> aggregate : aggregates) {
      for (AggregateWriter.MissingTuples<?> missing : aggregate.missing()) {
        TuplesTable<?> table = missing.table();
        List<Part> parts = tables
            .computeIfAbsent(table.insert(), any -> new Tuples(aggregate, new ArrayList<>()))
            .parts();
        for (List<Object> tuple : missing.tuples()) {
          parts.add(statement -> table.bind(statement, aggregate.changes().key(), tuple));
        }
      }
    }
    for (Map.Entry<String, Tuples> each : tables.entrySet()) {
      batch(transaction, each.getValue().first(), each.getKey(), each.getValue().parts());
    }
  }
}

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
      if (first.changes().inserts()) {
        List<Insert.Row> rows =
            alike.stream().<Insert.Row>map(each -> each::bind).toList();
        insert(transaction, first, first.changes().table().insert, rows);
      } else {
        update(transaction, alike);
      }
      for (AggregateWriter<?> each : alike) {
        each.deleteTuples(transaction);
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

  private void update(Transaction transaction, List<AggregateWriter<?>> alike) throws SQLException {
    together(alike.get(0), () -> {
      PreparedStatement statement = transaction.prepare(alike.get(0).statement());
      for (AggregateWriter<?> each : alike) {
        each.bind(statement, 1);
        statement.addBatch();
      }
      int[] updated = statement.executeBatch();
      for (int i = 0; i < updated.length; i++) {
        alike.get(i).written(updated[i]);
      }
    });
  }

  private void insert(
      Transaction transaction, AggregateWriter<?> first, Insert insert, List<Insert.Row> rows)
      throws SQLException {
    together(first, () -> insert.run(transaction, rows));
  }

  /** What goes to the engine as one. */
  private interface Together {
    void run() throws SQLException;
  }

  private void together(AggregateWriter<?> first, Together rows) throws SQLException {
    try {
      rows.run();
    } catch (SQLException e) {
      StorageFailure failure = first.duplicate(e);
      failed = !failure.retryable();
      throw failure;
    }
  }

  /** The tuples of one index, and the first aggregate they are of. */
  private record Tuples(AggregateWriter<?> first, List<Insert.Row> rows) {}

  private void insertTuples(Transaction transaction, List<AggregateWriter<?>> aggregates)
      throws SQLException {
    Map<Insert, Tuples> tables = new LinkedHashMap<>();
    for (AggregateWriter<?> aggregate : aggregates) {
      for (AggregateWriter.MissingTuples<?> missing : aggregate.missing()) {
        List<Insert.Row> rows = tables
            .computeIfAbsent(
                missing.table().insert(), any -> new Tuples(aggregate, new ArrayList<>()))
            .rows();
        for (List<Object> tuple : missing.tuples()) {
          rows.add(missing.table().row(aggregate.changes().key(), tuple));
        }
      }
    }
    for (Map.Entry<Insert, Tuples> each : tables.entrySet()) {
      insert(
          transaction, each.getValue().first(), each.getKey(), each.getValue().rows());
    }
  }
}

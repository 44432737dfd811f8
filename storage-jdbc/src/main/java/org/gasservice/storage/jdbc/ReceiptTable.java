package org.gasservice.storage.jdbc;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Values;

/** The receipts of commands. */
final class ReceiptTable {

  private static final String SELECT =
      "select digest, recorded_at, result from gas_receipt where root = ? and command_id = ?";
  private static final String DELETE =
      "delete from gas_receipt where root = ? and command_id = ? and recorded_at < ?";
  /** Rows a purge looks at in one call, so that a call ends soon even when nothing is old enough. */
  private static final int LOOKED_AT = 10_000;

  private final Failures failures;
  private final Insert insert;
  private final String next;

  ReceiptTable(Dialect dialect, Failures failures) {
    this.failures = failures;
    this.insert = Insert.into(
        "gas_receipt", List.of("root", "command_id", "digest", "recorded_at", "result"), dialect);
    String along = dialect.alongConstraint("gas_receipt_key");
    next = "select root, command_id, recorded_at from gas_receipt" + along
        + " where root >= ? and (root > ? or command_id > ?) order by root, command_id fetch first ? rows only";
  }

  private record Placed(int position, Receipt receipt) implements Insert.Row {
    @Override
    public void bind(PreparedStatement statement, int from) throws SQLException {
      statement.setString(from, receipt.root());
      statement.setString(from + 1, receipt.commandId());
      statement.setBytes(from + 2, receipt.digest().shared());
      statement.setLong(from + 3, Micros.of(receipt.recordedAt()));
      statement.setBytes(from + 4, receipt.result().shared());
    }
  }

  /** In the order of their keys, so that units with the same commands meet at the first of them. */
  void insert(Transaction transaction, List<Receipt> receipts) throws SQLException {
    if (receipts.isEmpty()) {
      return;
    }
    List<Placed> sorted = new ArrayList<>(receipts.size());
    for (int i = 0; i < receipts.size(); i++) {
      sorted.add(new Placed(i, receipts.get(i)));
    }
    sorted.sort(Comparator.comparing((Placed p) -> p.receipt().root())
        .thenComparing(p -> p.receipt().commandId()));
    try {
      insert.run(transaction, sorted);
    } catch (SQLException e) {
      if (failures.outcome(e) == Outcome.DUPLICATE) {
        int failed = sorted.size() == 1 ? 0 : failed(e);
        int position = failed < 0 ? -1 : sorted.get(failed).position();
        throw Failures.of(Outcome.COMMAND_SEEN, position, "receipt", e);
      }
      throw e;
    }
  }

  /** Engines stop at the statement that failed, or go on and mark it; those that mark all of them, or were given several rows at once, do not tell: -1. */
  private int failed(SQLException failure) {
    if (insert.rows() > 1 || !(failure instanceof BatchUpdateException batch)) {
      return -1;
    }
    int[] counts = batch.getUpdateCounts();
    if (counts.length > 1
        && Arrays.stream(counts).allMatch(count -> count == Statement.EXECUTE_FAILED)) {
      return -1;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == Statement.EXECUTE_FAILED) {
        return i;
      }
    }
    return counts.length;
  }

  /** Position of the first receipt of a command that is stored already, or given before in the list; -1 when there is none. */
  int firstSeen(Transaction transaction, List<Receipt> receipts) throws SQLException {
    Set<List<String>> given = new HashSet<>();
    for (int i = 0; i < receipts.size(); i++) {
      Receipt receipt = receipts.get(i);
      if (!given.add(List.of(receipt.root(), receipt.commandId()))
          || find(transaction, receipt.root(), receipt.commandId()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  Optional<Receipt> find(Transaction transaction, String root, String commandId)
      throws SQLException {
    PreparedStatement statement = transaction.prepare(SELECT);
    statement.setString(1, root);
    statement.setString(2, commandId);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? Optional.of(new Receipt(
              root,
              commandId,
              Bytes.wrap(rows.getBytes(1)),
              Micros.toInstant(rows.getLong(2)),
              Bytes.wrap(rows.getBytes(3))))
          : Optional.empty();
    }
  }

  /** What one call of a purge did, and where the next begins. */
  record Purged(Maintenance.Progress progress, Optional<Key> seenTo) {}

  /** Walks the key from a place on: an index on the moment would cost every command for the sake of a rare purge. */
  Purged purge(Transaction transaction, Instant before, Optional<Key> after, int limit)
      throws SQLException {
    if (before.isBefore(Values.MIN_INSTANT)) {
      return new Purged(new Maintenance.Progress(0, true), Optional.empty());
    }
    long until = Micros.of(before);
    List<Key> old = new ArrayList<>();
    Optional<Key> seenTo = after;
    int seen = 0;
    try (PreparedStatement statement = transaction.connection().prepareStatement(next)) {
      String root = after.map(Key::root).orElse("");
      statement.setString(1, root);
      statement.setString(2, root);
      statement.setString(3, after.map(Key::id).orElse(""));
      statement.setInt(4, LOOKED_AT);
      try (ResultSet rows = statement.executeQuery()) {
        while (old.size() < limit && rows.next()) {
          Key key = new Key(rows.getString(1), rows.getString(2));
          seen++;
          seenTo = Optional.of(key);
          if (rows.getLong(3) < until) {
            old.add(key);
          }
        }
      }
    }
    try (PreparedStatement statement = transaction.connection().prepareStatement(DELETE)) {
      for (Key key : old) {
        statement.setString(1, key.root());
        statement.setString(2, key.id());
        statement.setLong(3, until);
        statement.executeUpdate();
      }
    }
    boolean finished = seen < LOOKED_AT && old.size() < limit;
    return new Purged(
        new Maintenance.Progress(old.size(), finished), finished ? Optional.empty() : seenTo);
  }
}

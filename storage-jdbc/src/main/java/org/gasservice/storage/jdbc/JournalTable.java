package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;

/** The journal of all aggregates: history by key and version, feed by position. */
final class JournalTable {

  private static final String COLUMNS =
      "position, root, type_name, id, version, occurred_at, recorded_at, actor, actor_role, command, command_id,"
          + " payload, salt, payload_hash, state_hash, link";
  private static final String ERASE =
      "update gas_journal set payload = null, salt = null where root = ? and type_name = ? and id = ? and version = ?";
  private static final String LAST = "select max(position) from gas_journal";

  private final Insert insert;
  private final String history;
  private final String feed;
  private final String traced;

  JournalTable(Dialect dialect) {
    insert = Insert.into("gas_journal", List.of(COLUMNS.split(", *")), dialect);
    String byKey = dialect.alongConstraint("gas_journal_key");
    history = "select " + COLUMNS + " from gas_journal" + byKey
        + " where root = ? and type_name = ? and id = ? and version > ? order by version fetch first ? rows only";
    feed = "select " + COLUMNS + " from gas_journal" + dialect.alongIndex("gas_journal_feed")
        + " where position > ? and position < ? order by position fetch first ? rows only";
    traced = "select version from gas_journal" + byKey
        + " where root = ? and type_name = ? and id = ? and salt is not null";
  }

  /** An entry with its place in the feed. */
  record Line(long position, Entry entry) {}

  /** Entries in order, at consecutive places from the first on. */
  void insert(Transaction transaction, List<Entry> entries, long first) throws SQLException {
    List<Insert.Row> rows = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      long position = first + rows.size();
      rows.add((statement, from) -> bind(statement, from, position, entry));
    }
    insert.run(transaction, rows);
  }

  private static void bind(PreparedStatement statement, int from, long position, Entry entry)
      throws SQLException {
    int at = from;
    statement.setLong(at++, position);
    statement.setString(at++, entry.key().root());
    statement.setString(at++, entry.type());
    statement.setString(at++, entry.key().id());
    statement.setLong(at++, entry.version());
    statement.setLong(at++, Micros.of(entry.occurredAt()));
    statement.setLong(at++, Micros.of(entry.recordedAt()));
    statement.setString(at++, entry.actor());
    statement.setString(at++, entry.role());
    statement.setString(at++, entry.command());
    statement.setString(at++, entry.commandId());
    if (entry.trace().isPresent()) {
      statement.setBytes(at++, entry.trace().get().payload().shared());
      statement.setBytes(at++, entry.trace().get().salt().shared());
    } else {
      statement.setNull(at++, Types.VARBINARY);
      statement.setNull(at++, Types.VARBINARY);
    }
    statement.setBytes(at++, entry.payloadHash().shared());
    statement.setBytes(at++, entry.stateHash().shared());
    statement.setBytes(at, entry.link().shared());
  }

  /** Takes the trace out of every entry of an aggregate. */
  void erase(Transaction transaction, String type, Key key) throws SQLException {
    List<Long> versions = traced(transaction, type, key);
    try (PreparedStatement statement = transaction.connection().prepareStatement(ERASE)) {
      for (long version : versions) {
        bindKey(statement, type, key);
        statement.setLong(4, version);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private List<Long> traced(Transaction transaction, String type, Key key) throws SQLException {
    List<Long> versions = new ArrayList<>();
    PreparedStatement statement = transaction.prepare(traced);
    bindKey(statement, type, key);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        versions.add(rows.getLong(1));
      }
    }
    return versions;
  }

  private static void bindKey(PreparedStatement statement, String type, Key key)
      throws SQLException {
    statement.setString(1, key.root());
    statement.setString(2, type);
    statement.setString(3, key.id());
  }

  List<Entry> history(Transaction transaction, String type, Key key, long afterVersion, int limit)
      throws SQLException {
    PreparedStatement statement = transaction.prepare(history);
    bindKey(statement, type, key);
    statement.setLong(4, afterVersion);
    statement.setInt(5, limit);
    return read(statement).stream().map(Line::entry).toList();
  }

  List<Line> feed(Transaction transaction, long after, long before, int limit) throws SQLException {
    PreparedStatement statement = transaction.prepare(feed);
    statement.setLong(1, after);
    statement.setLong(2, before);
    statement.setInt(3, limit);
    return read(statement);
  }

  /** The greatest place, 0 when the journal is empty. */
  long last(Transaction transaction) throws SQLException {
    try (PreparedStatement statement = transaction.connection().prepareStatement(LAST);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static List<Line> read(PreparedStatement statement) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        lines.add(new Line(rows.getLong(1), entry(rows)));
      }
    }
    return lines;
  }

  private static Entry entry(ResultSet rows) throws SQLException {
    byte[] payload = rows.getBytes(12);
    Optional<Entry.Trace> trace = payload == null
        ? Optional.empty()
        : Optional.of(new Entry.Trace(Bytes.wrap(payload), Bytes.wrap(rows.getBytes(13))));
    return new Entry(
        rows.getString(3),
        new Key(rows.getString(2), rows.getString(4)),
        rows.getLong(5),
        Micros.toInstant(rows.getLong(6)),
        Micros.toInstant(rows.getLong(7)),
        rows.getString(8),
        rows.getString(9),
        rows.getString(10),
        rows.getString(11),
        trace,
        Bytes.wrap(rows.getBytes(14)),
        Bytes.wrap(rows.getBytes(15)),
        Bytes.wrap(rows.getBytes(16)));
  }
}

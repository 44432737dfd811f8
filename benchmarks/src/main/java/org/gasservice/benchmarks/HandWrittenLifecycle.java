package org.gasservice.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The work of {@link LifecycleOfService} by hand: one prepare a call, a commit a step, a versioned update. */
final class HandWrittenLifecycle {

  /** How the author went about it. */
  enum Form {
    /** Loads before each step, and writes history and outbox apart: 24 statements. */
    PLAIN,
    /** Carries the object, and one row of an event is history and outbox: 14 statements. */
    LEAN,
    /**
     * As {@link #LEAN}, and keeps what the library keeps: the permission is read for every command and look-up, certificate and card are
     * read and must still hold at commit, and a hash chain makes the history tell of any later change. 28 statements.
     */
    LEAN_KEEPING
  }

  private static final String COLUMNS =
      "id, point, version, state, kind, triage, station, open_station, reported_at, opened_at,"
          + " opened_by, lead, arrived_at, started_at, next_action_at, location, summary";
  private static final String[] STATES = {
    "RECEIVED", "ACCEPTED", "DISPATCHED", "EN_ROUTE", "ON_SITE", "WORKING"
  };
  private static final String[] STEPS = {"open", "accept", "dispatch", "depart", "arrive", "start"};

  /** The order, as far as steps change it. */
  private record Order(
      String id,
      String point,
      long version,
      String state,
      String lead,
      long arrivedAt,
      long startedAt,
      String location,
      String summary,
      byte[] link) {
    Order next(int step, long now, byte[] newLink) {
      return new Order(
          id,
          point,
          version + 1,
          STATES[step],
          step == 2 ? Station.PERSON : lead,
          step == 4 ? now : arrivedAt,
          step == 5 ? now : startedAt,
          location,
          summary,
          newLink);
    }
  }

  private record Event(
      long seq, long happenedAt, long recordedAt, String actor, String what, byte[] payload) {}

  private final HandWritten tables;
  private final Form form;
  private int opened;

  HandWrittenLifecycle(HandWritten tables, Form form) {
    this.tables = tables;
    this.form = form;
  }

  int run() throws SQLException, GeneralSecurityException {
    Order order = open();
    for (int step = 1; step < STEPS.length; step++) {
      order = step(order, step);
    }
    try (Connection connection = tables.connection()) {
      permit(connection);
      Order read = load(connection, order.id());
      permit(connection);
      List<Event> events = events(connection, order.id());
      connection.commit();
      if (events.size() != STEPS.length || read.version() != order.version()) {
        throw new IllegalStateException("not what was written");
      }
      return events.size();
    }
  }

  private Order open() throws SQLException, GeneralSecurityException {
    long now = now();
    String id = form + "-" + opened++;
    try (Connection connection = tables.connection()) {
      permit(connection);
      byte[] payload = payload(id, 0);
      byte[][] hashes = hashes(new byte[0], payload, id, 1, now);
      Order order =
          new Order(id, "SP-" + id, 1, STATES[0], "", 0, 0, Text.LOCATION, Text.SUMMARY, hashes[2]);
      try (PreparedStatement insert = connection.prepareStatement("insert into hand_order ("
          + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        insert.setString(1, id);
        insert.setString(2, order.point());
        insert.setLong(3, 1);
        insert.setString(4, order.state());
        insert.setString(5, "REPAIR");
        insert.setString(6, "P5");
        insert.setString(7, "HQ");
        insert.setString(8, "HQ");
        insert.setLong(9, now);
        insert.setLong(10, now);
        insert.setString(11, Station.PERSON);
        insert.setNull(12, Types.VARCHAR);
        insert.setNull(13, Types.BIGINT);
        insert.setNull(14, Types.BIGINT);
        insert.setNull(15, Types.BIGINT);
        insert.setString(16, order.location());
        insert.setString(17, order.summary());
        insert.executeUpdate();
      }
      insertEvent(connection, id, 1, 0, now, payload, hashes);
      connection.commit();
      return order;
    }
  }

  private Order step(Order held, int step) throws SQLException, GeneralSecurityException {
    long now = now();
    try (Connection connection = tables.connection()) {
      permit(connection);
      Order before = form == Form.PLAIN ? load(connection, held.id()) : held;
      boolean people = form == Form.LEAN_KEEPING && (step == 2 || step >= 4);
      if (people) {
        person(connection, "");
      }
      byte[] payload = payload(before.id(), step);
      byte[][] hashes = hashes(before.link(), payload, before.id(), before.version() + 1, now);
      Order after = before.next(step, now, hashes[2]);
      if (people) {
        person(connection, " with rs");
      }
      try (PreparedStatement update = connection.prepareStatement(
          "update hand_order set version = ?, state = ?, lead = ?, arrived_at = ?, started_at = ? where id = ? and version = ?")) {
        update.setLong(1, after.version());
        update.setString(2, after.state());
        update.setString(3, after.lead());
        update.setLong(4, after.arrivedAt());
        update.setLong(5, after.startedAt());
        update.setString(6, after.id());
        update.setLong(7, before.version());
        if (update.executeUpdate() != 1) {
          throw new IllegalStateException("stale");
        }
      }
      insertEvent(connection, after.id(), after.version(), step, now, payload, hashes);
      if (form == Form.PLAIN) {
        insertOutbox(connection, after, payload);
      }
      connection.commit();
      return after;
    }
  }

  private static void insertEvent(
      Connection connection,
      String id,
      long seq,
      int step,
      long now,
      byte[] payload,
      byte[][] hashes)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(
        "insert into hand_event (order_id, seq, happened_at, recorded_at, actor, what, payload, payload_hash, state_hash, link)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setLong(2, seq);
      insert.setLong(3, now);
      insert.setLong(4, now);
      insert.setString(5, Station.PERSON);
      insert.setString(6, STEPS[step]);
      insert.setBytes(7, payload);
      for (int i = 0; i < hashes.length; i++) {
        insert.setBytes(8 + i, hashes[i]);
      }
      insert.executeUpdate();
    }
  }

  private static void insertOutbox(Connection connection, Order order, byte[] payload)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(
        "insert into hand_outbox (order_id, seq, payload) values (?, ?, ?)")) {
      insert.setString(1, order.id());
      insert.setLong(2, order.version());
      insert.setBytes(3, payload);
      insert.executeUpdate();
    }
  }

  private static Order load(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select " + COLUMNS + " from hand_order where id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        String lead = row.getString(12);
        return new Order(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4),
            lead == null ? "" : lead,
            row.getLong(13),
            row.getLong(14),
            row.getString(16),
            row.getString(17),
            new byte[0]);
      }
    }
  }

  private static List<Event> events(Connection connection, String id) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(
        "select seq, happened_at, recorded_at, actor, what, payload from hand_event where order_id = ? order by seq")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(new Event(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getString(4),
              row.getString(5),
              row.getBytes(6)));
        }
      }
    }
    return events;
  }

  private void permit(Connection connection) throws SQLException {
    if (form == Form.LEAN_KEEPING) {
      person(connection, "");
    }
  }

  private static void person(Connection connection, String held) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(
        "select version, roles, certified_for, certified_through from hand_person where id = ?"
            + held)) {
      select.setString(1, Station.PERSON);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getLong(4) < now() || !row.getString(2).equals("ADMINISTRATOR")) {
          throw new IllegalStateException("may not");
        }
      }
    }
  }

  private static byte[] payload(String id, int step) {
    return ("{\"order\":\"" + id + "\",\"step\":\"" + STEPS[step] + "\""
            + (step == 0
                ? ",\"location\":\"" + Text.LOCATION + "\",\"summary\":\"" + Text.SUMMARY + "\""
                : "")
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Digests of payload and state, and the link over both and the link before; nothing where no chain is kept. */
  private byte[][] hashes(byte[] before, byte[] payload, String id, long version, long now)
      throws GeneralSecurityException {
    if (form != Form.LEAN_KEEPING) {
      return new byte[3][];
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] payloadHash = digest.digest(payload);
    digest.update(id.getBytes(StandardCharsets.UTF_8));
    byte[] stateHash = digest.digest(Text.SUMMARY.getBytes(StandardCharsets.UTF_8));
    digest.update(before);
    digest.update(payloadHash);
    digest.update(stateHash);
    digest.update(ByteBuffer.allocate(16).putLong(version).putLong(now).array());
    return new byte[][] {payloadHash, stateHash, digest.digest()};
  }

  private static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}

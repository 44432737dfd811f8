package org.gasservice.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A pool nobody else uses, so that statements may stay open on its connections between calls. */
final class PooledSource extends HikariDataSource {

  private final Map<Connection, Statements> kept = new ConcurrentHashMap<>();

  PooledSource(HikariConfig config) {
    super(config);
  }

  /** What is prepared on the connection behind a borrowed one. */
  Statements statementsOf(Connection borrowed) throws SQLException {
    Connection behind = borrowed.unwrap(Connection.class);
    Statements known = kept.get(behind);
    if (known == null) {
      kept.values().removeIf(Statements::dead);
      known = new Statements(behind);
      kept.put(behind, known);
    }
    return known;
  }
}

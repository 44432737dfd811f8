package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements prepared on one connection, each once. Preparing costs Derby nearly as much as running what was prepared, so they are kept
 * for as long as the connection is ours. Used by one thread at a time, as the connection is; a statement is used up before the next one is
 * asked for, or is another one.
 */
final class Statements {

  /** Most statements kept open; those not used for longest go first. A unit of many types has about sixty. */
  private static final int MOST = 200;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

  Statements(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement made = connection.prepareStatement(sql);
    prepared.put(sql, made);
    if (prepared.size() > MOST) {
      Iterator<PreparedStatement> longestUnused = prepared.values().iterator();
      closeQuietly(longestUnused.next());
      longestUnused.remove();
    }
    return made;
  }

  /** Lets go of all of them. */
  void forget() {
    prepared.values().forEach(Statements::closeQuietly);
    prepared.clear();
  }

  boolean dead() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private static void closeQuietly(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException | RuntimeException e) {
      // it ends with its connection
    }
  }
}

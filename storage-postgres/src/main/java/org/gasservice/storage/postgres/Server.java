package org.gasservice.storage.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** What is asked of a server before it is used. */
final class Server {

  private static final int EARLIEST = 14;
  private static final String SETTINGS =
      "select current_setting('server_version_num'), current_setting('server_encoding'), current_setting('fsync'),"
          + " current_setting('synchronous_commit')";

  private Server() {}

  /**
   * What the server can promise.
   *
   * @throws StorageFailure UNSUPPORTED when it is too old, is none, or does not keep every character
   */
  static Set<Capability> capabilities(Connection connection) throws SQLException {
    if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      throw new StorageFailure(Outcome.UNSUPPORTED, "not a PostgreSQL server");
    }
    try (PreparedStatement statement = connection.prepareStatement(SETTINGS);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      int version = Integer.parseInt(rows.getString(1)) / 10_000;
      if (version < EARLIEST) {
        throw new StorageFailure(Outcome.UNSUPPORTED, "PostgreSQL " + version);
      }
      if (!rows.getString(2).equals("UTF8")) {
        throw new StorageFailure(Outcome.UNSUPPORTED, "server_encoding " + rows.getString(2));
      }
      Set<Capability> capabilities = EnumSet.of(
          Capability.SPANS_ROOTS, Capability.SECOND_PROCESS, Capability.JOINS_CALLER_TRANSACTION);
      // a server told not to wait for its disk promises nothing, so neither do we
      if (rows.getString(3).equals("on") && !rows.getString(4).equals("off")) {
        capabilities.add(Capability.DURABLE);
      }
      return capabilities;
    }
  }
}

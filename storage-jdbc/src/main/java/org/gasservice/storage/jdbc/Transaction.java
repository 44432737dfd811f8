package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A transaction on a connection, and the statements prepared there. Whoever asks for a statement uses it up before anybody asks for the same
 * one again, and does not close it.
 */
record Transaction(Connection connection, Statements statements) {

  PreparedStatement prepare(String sql) throws SQLException {
    return statements.prepare(sql);
  }
}

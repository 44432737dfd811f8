package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection. */
@FunctionalInterface
interface SqlWork<R> {
  R on(Connection connection) throws SQLException;
}

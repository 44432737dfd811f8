package org.gasservice.storage.jdbc;

import java.sql.SQLException;

/** What is done in a transaction. */
@FunctionalInterface
interface SqlWork<R> {
  R on(Transaction transaction) throws SQLException;
}

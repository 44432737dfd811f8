package org.gasservice.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;

/** A schema of the server for tests, and transactions of a host in it. */
class PostgresPlace implements Place {

  final PostgresServer.Schema schema = PostgresServer.newSchema();

  @Override
  public Storage open() {
    return schema.open();
  }

  @Override
  public Optional<String> address() {
    return Optional.of(schema.address());
  }

  @Override
  public CallerTransaction begin(Storage storage) throws SQLException {
    Connection connection = schema.source().getConnection();
    connection.setAutoCommit(false);
    Storage within = ((PostgresStorage) storage).within(connection);
    return new CallerTransaction() {
      @Override
      public Storage storage() {
        return within;
      }

      @Override
      public void commit() throws SQLException {
        connection.commit();
      }

      @Override
      public void close() throws SQLException {
        connection.rollback();
        connection.close();
      }
    };
  }

  @Override
  public void close() {
    schema.close();
  }
}

package org.gasservice.storage.postgres;

import java.sql.SQLException;
import org.gasservice.storage.Storage;
import org.gasservice.storage.jdbc.testing.CommitFaults;
import org.gasservice.storage.jdbc.testing.Faults;
import org.junit.jupiter.api.AfterEach;

class PostgresCommitFaultsTest extends CommitFaults {

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final Faults faults = new Faults(
      schema.source(), new SQLException("deadlock", "40P01"), new SQLException("lock", "55P03"));
  private final PostgresStorage storage = PostgresStorage.over(faults.source());

  @AfterEach
  void close() {
    storage.close();
    schema.close();
  }

  @Override
  protected Faults faults() {
    return faults;
  }

  @Override
  protected Storage storage() {
    return storage;
  }
}

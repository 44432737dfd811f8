package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Storage;
import org.gasservice.storage.jdbc.testing.CommitFaults;
import org.gasservice.storage.jdbc.testing.Faults;
import org.junit.jupiter.api.AfterEach;

class DerbyCommitFaultsTest extends CommitFaults {

  private final EmbeddedDataSource derby = SchemaTest.memory("faults");
  private final Faults faults = new Faults(
      derby,
      new SQLException("deadlock", "40001", 30_000),
      new SQLException("lock", "40XL1", 30_000));
  private final DerbyStorage storage = DerbyStorage.over(faults.source());

  @AfterEach
  void close() throws SQLException {
    storage.close();
    derby.setCreateDatabase("");
    derby.setConnectionAttributes("drop=true");
    try (Connection connection = derby.getConnection()) {
      throw new AssertionError("still there");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("08006");
    }
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

package org.gasservice.storage.derby;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Takes what was erased out of Derby's files: tables are written anew, and the log that still tells of it is turned over. */
final class Compaction {

  private static final String TABLES =
      "select t.tablename from sys.systables t join sys.sysschemas s on t.schemaid = s.schemaid"
          + " where s.schemaname = current schema and t.tabletype = 'T' and t.tablename like 'GAS%' order by t.tablename";

  /** Derby begins a new log file after a megabyte, and drops an old one at the checkpoint after the next. */
  private static final int LOG_ROUNDS = 4;

  private static final int ROWS = 50;

  private Compaction() {}

  static void run(DataSource source) {
    try (Connection connection = source.getConnection()) {
      for (String table : tables(connection)) {
        call(
            connection, "call syscs_util.syscs_compress_table(current schema, '" + table + "', 1)");
        connection.commit();
      }
      for (int round = 0; round < LOG_ROUNDS; round++) {
        fillLog(connection);
        call(connection, "call syscs_util.syscs_checkpoint_database()");
        connection.commit();
      }
    } catch (SQLException e) {
      throw Database.failure(e, "compaction");
    }
  }

  /** More than one log file of nothing. */
  private static void fillLog(Connection connection) throws SQLException {
    call(connection, "create table gas_filler (filler varchar(32000) for bit data)");
    try (PreparedStatement statement =
        connection.prepareStatement("insert into gas_filler (filler) values (?)")) {
      byte[] nothing = new byte[32_000];
      for (int i = 0; i < ROWS; i++) {
        statement.setBytes(1, nothing);
        statement.executeUpdate();
      }
    }
    connection.commit();
    call(connection, "drop table gas_filler");
    connection.commit();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void call(Connection connection, String sql) throws SQLException {
    try (CallableStatement call = connection.prepareCall(sql)) {
      call.execute();
    }
  }
}

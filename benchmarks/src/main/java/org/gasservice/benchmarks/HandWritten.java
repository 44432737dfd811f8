package org.gasservice.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * The tables somebody would write by hand for the same work, in the same database as the library's: the order in columns, with indexes for
 * the same four questions (what is due, open at a station, open of a person, at a service point), its events, and people.
 */
final class HandWritten implements AutoCloseable {

  private static final List<String> TABLES = List.of(
      "create table hand_order (id varchar(40) not null primary key, point varchar(40), version bigint not null,"
          + " state varchar(20) not null, kind varchar(20) not null, triage varchar(4) not null, station varchar(40),"
          + " open_station varchar(40), reported_at bigint not null, opened_at bigint not null, opened_by varchar(40) not null,"
          + " lead varchar(40), arrived_at bigint, started_at bigint, next_action_at bigint, location varchar(400) not null,"
          + " summary varchar(1000) not null)",
      "create index hand_due on hand_order (next_action_at, id)",
      "create index hand_open on hand_order (open_station, triage, reported_at, id)",
      "create index hand_lead on hand_order (lead, id)",
      "create index hand_point on hand_order (point, reported_at, id)",
      "create table hand_event (order_id varchar(40) not null, seq bigint not null, happened_at bigint not null,"
          + " recorded_at bigint not null, actor varchar(40) not null, what varchar(40) not null,"
          + " payload varchar(32000) for bit data not null, payload_hash varchar(64) for bit data,"
          + " state_hash varchar(64) for bit data, link varchar(64) for bit data, primary key (order_id, seq))",
      "create table hand_outbox (place bigint not null generated always as identity primary key, order_id varchar(40) not null,"
          + " seq bigint not null, payload varchar(32000) for bit data not null)",
      "create table hand_person (id varchar(40) not null primary key, version bigint not null, roles varchar(200) not null,"
          + " certified_for varchar(200) not null, certified_through bigint not null)",
      "insert into hand_person values ('" + Station.PERSON
          + "', 1, 'ADMINISTRATOR', 'REPAIR', 9000000000000000)");

  private final HikariDataSource source;

  /** @param folder of a store that is open in this process */
  HandWritten(Path folder) throws SQLException {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName("directory:" + folder.resolve("db"));
    HikariConfig config = new HikariConfig();
    config.setDataSource(derby);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(4);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    source = new HikariDataSource(config);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : TABLES) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  Connection connection() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void close() {
    source.close();
  }
}

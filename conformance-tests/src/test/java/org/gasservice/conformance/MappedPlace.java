package org.gasservice.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.storage.Storage;
import org.gasservice.storage.jdbc.TableMapping;
import org.gasservice.storage.jdbc.TableMapping.Mapped;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;

/**
 * A schema in which another program keeps customers in a table of forty columns, and goes on writing while the suite runs: columns of every
 * row we do not know, and rows of its own.
 */
final class MappedPlace implements Place {

  private static final int OTHERS = 30;

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final boolean counted;
  private final AtomicBoolean working = new AtomicBoolean();
  private final Thread other = new Thread(this::work, "another program");

  /** @param counted whether its table has a version column, which it counts up; otherwise a trigger does */
  MappedPlace(boolean counted) {
    this.counted = counted;
    String others = IntStream.range(0, OTHERS)
        .mapToObj(i -> "f" + i + " varchar(40)")
        .collect(Collectors.joining(", "));
    schema.run("create table kunde (kd_nr varchar(250) primary key, kd_art varchar(120),"
        + " kd_name varchar(400), kd_person varchar(400), kd_saldo bigint, kd_aktiv boolean,"
        + " kd_seit date, kd_zuletzt timestamptz, kd_betrag numeric(31, 3), "
        + (counted ? "kd_version integer" : "kd_frei integer") + ", " + others + ")");
  }

  static TableMapping<Sample> mapping(boolean counted) {
    TableMapping<Sample> mapping = TableMapping.of(
            Samples.TYPE,
            "kunde",
            "kd_nr",
            List.of(
                new Mapped<>("kd_art", sample -> sample.get("token")),
                new Mapped<>("kd_name", sample -> sample.get("text")),
                new Mapped<>("kd_person", sample -> sample.get("person")),
                new Mapped<>("kd_saldo", sample -> sample.get("number")),
                new Mapped<>("kd_aktiv", sample -> sample.get("flag")),
                new Mapped<>("kd_seit", sample -> sample.get("day")),
                new Mapped<>(
                    "kd_zuletzt",
                    sample -> sample.get("moment") instanceof Instant moment
                        ? moment.atOffset(ZoneOffset.UTC)
                        : null),
                new Mapped<>("kd_betrag", sample -> sample.get("amount"))))
        .keyedBy(key -> key.root() + " " + key.id())
        .filledWith(List.of(new Mapped<>("f0", sample -> "new")));
    return counted ? mapping.countedBy("kd_version") : mapping;
  }

  static Storage open(PostgresStorage storage, boolean counted) {
    return storage.mapped(List.of(mapping(counted)));
  }

  @Override
  public Storage open() {
    Storage storage = open(schema.open(), counted);
    if (working.compareAndSet(false, true)) {
      if (!counted) {
        schema.run(PostgresStorage.triggerScript(mapping(false)));
      }
      other.setDaemon(true);
      other.start();
    }
    return storage;
  }

  @Override
  public Optional<String> address() {
    return Optional.of(schema.address());
  }

  private void work() {
    Random random = new Random(7);
    try (Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement()) {
      for (int i = 0; working.get(); i++) {
        String counts = counted ? ", kd_version = kd_version + 1" : "";
        statement.execute("insert into kunde (kd_nr, kd_saldo" + (counted ? ", kd_version" : "")
            + ") values ('own " + i + "', 1" + (counted ? ", 1" : "") + ")");
        statement.execute("update kunde set kd_saldo = kd_saldo + 1" + counts
            + " where kd_nr = 'own " + random.nextInt(i + 1) + "'");
        statement.execute("update kunde set f" + random.nextInt(OTHERS) + " = 'x" + i + "'" + counts
            + " where kd_nr in (select kd_nr from kunde where kd_nr not like 'own%' limit 3)");
      }
    } catch (SQLException e) {
      // the schema was taken away, or a lock was in the way: it is another program's affair
    }
  }

  @Override
  public void close() {
    working.set(false);
    try {
      other.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    schema.close();
  }
}

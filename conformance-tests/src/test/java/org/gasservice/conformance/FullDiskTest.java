package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full under a writer, and is not any more: whoever writes is refused, goes on by itself afterwards, and loses nothing. */
@EnabledIfSystemProperty(
    named = "gasservice.long-faults",
    matches = "true",
    disabledReason =
        "runs in the profile of long faults: -Dgasservice.long-faults=true, as root on Linux")
class FullDiskTest {

  private static final int UNITS = 50;
  private static final int MOST_HUNGER = 60;
  private static final Duration A_WHILE = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration A_TRY = Duration.ofSeconds(20);
  private static final int TRIES = 6;

  @TempDir
  Path lab;

  @BeforeAll
  static void letDerbyOpenItsLog(@TempDir Path elsewhere) {
    DerbyStorage.open(elsewhere.resolve("first")).close();
  }

  /** What makes an engine need space sooner than its writer does. */
  private interface Hunger {
    void more() throws Exception;
  }

  /** @param hunger more of it until the writer is refused */
  private static void outlives(Engine engine, Lab.Disk full, Hunger hunger) throws Exception {
    Written written = new Written("full");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    int acknowledged;
    try (Storage storage = engine.open()) {
      Persistent writer = new Persistent(storage, written);
      Future<Set<Outcome>> running = thread.submit(writer);
      try {
        assertThat(writer.awaitUnits(UNITS, LONG)).as("units before").isTrue();
        full.fill();
        boolean refused = false;
        for (int i = 0; i < MOST_HUNGER && !refused; i++) {
          hunger.more();
          refused = writer.awaitRefusal(A_WHILE);
        }
        assertThat(refused).as("it is refused").isTrue();
        full.free();
        boolean goesOn = false;
        for (int i = 0; i < TRIES && !goesOn; i++) {
          // a server that gave up is for its keepers to start; we are not started again
          engine.revive();
          goesOn = writer.awaitUnits(UNITS, A_TRY);
        }
        assertThat(goesOn).as("it goes on when there is space again").isTrue();
      } finally {
        writer.enough();
        thread.shutdown();
      }
      Set<Outcome> met = running.get(1, TimeUnit.MINUTES);
      System.out.println("full disk, outcomes met: " + met + ", units: " + writer.acknowledged());
      assertThat(met).contains(Outcome.UNAVAILABLE);
      acknowledged = written.check(storage, writer.acknowledged());
    }
    try (Storage reopened = engine.open()) {
      written.check(reopened, acknowledged);
    }
  }

  private Path image() throws Exception {
    Path image = lab.resolve("image");
    Lab.Disk.make(image, 200);
    return image;
  }

  @Test
  void derbyOutlivesAFullDisk() throws Exception {
    try (Lab.Disk disk = Lab.Disk.mount(image(), lab.resolve("disk"));
        Engine engine = Engine.DERBY.start(disk.data(), lab)) {
      outlives(engine, disk, () -> {});
    }
  }

  @Test
  void postgresOutlivesAFullDisk() throws Exception {
    try (Lab.Disk disk = Lab.Disk.mount(image(), lab.resolve("disk"));
        Engine engine = Engine.POSTGRES.start(disk.data(), lab)) {
      outlives(engine, disk, () -> {});
    }
  }

  private static void nextLogFile(Engine engine) {
    try (Connection connection = DriverManager.getConnection(engine.address());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_switch_wal()");
    } catch (SQLException e) {
      // it has ended
    }
  }

  /** With its log on a disk of its own the server cannot even roll back: it ends itself. */
  @Test
  void postgresOutlivesAFullDiskOfItsLog() throws Exception {
    Path data = lab.resolve("data");
    Engine engine = Engine.POSTGRES.start(data, lab);
    try (engine;
        Lab.Disk disk = Lab.Disk.mount(image(), lab.resolve("disk"))) {
      engine.open().close();
      engine.stop();
      Path log = data.resolve("pg_wal");
      Lab.run("mv", log, disk.data());
      Files.createSymbolicLink(log, disk.data());
      engine.revive();
      try {
        outlives(engine, disk, () -> nextLogFile(engine));
      } finally {
        engine.close();
      }
    }
  }
}

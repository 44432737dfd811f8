package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.LabServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server dies under writers, in every way it can, and comes back: the process that writes lives on, and loses nothing. */
@EnabledOnOs(OS.LINUX)
class ServerDeathTest {

  private static final int DEATHS = Integer.getInteger("gasservice.server-deaths", 3);
  private static final int WRITERS = 4;
  private static final int MOST_UNITS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<Consumer<LabServer>> WAYS =
      List.of(LabServer::kill, server -> server.stop("immediate"), server -> server.stop("fast"));

  @TempDir
  Path folder;

  private static Set<Outcome> die(LabServer server, List<Persistent> writers, Random random)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Set<Outcome>>> running = writers.stream().map(threads::submit).toList();
      for (int death = 0; death < DEATHS; death++) {
        assertThat(writers.get(0).awaitUnits(1 + random.nextInt(MOST_UNITS), PATIENCE))
            .as("units before death %d", death)
            .isTrue();
        WAYS.get(death % WAYS.size()).accept(server);
        server.start();
      }
      for (Persistent writer : writers) {
        assertThat(writer.awaitUnits(1, PATIENCE)).as("every writer goes on").isTrue();
      }
      writers.forEach(Persistent::enough);
      Set<Outcome> met = EnumSet.noneOf(Outcome.class);
      for (Future<Set<Outcome>> each : running) {
        met.addAll(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      }
      return met;
    } finally {
      writers.forEach(Persistent::enough);
      threads.shutdown();
    }
  }

  @Test
  void writersOutliveTheServer() throws Exception {
    long seed = Budget.seed();
    try (LabServer server = LabServer.in(folder.resolve("data"), folder.resolve("server.log"))) {
      server.start();
      try (Storage storage = server.open()) {
        List<Written> written = IntStream.range(0, WRITERS)
            .mapToObj(i -> new Written("writer-" + i))
            .toList();
        List<Persistent> writers =
            written.stream().map(each -> new Persistent(storage, each)).toList();
        assertThat(die(server, writers, new Random(seed)))
            .as("outcomes met; seed %d", seed)
            .contains(Outcome.UNAVAILABLE)
            .isSubsetOf(Outcome.UNAVAILABLE, Outcome.TIMEOUT, Outcome.OUTCOME_UNKNOWN);
        for (int i = 0; i < WRITERS; i++) {
          written.get(i).check(storage, writers.get(i).acknowledged());
        }
        System.out.println(DEATHS + " deaths of the server, units written: "
            + writers.stream().mapToInt(Persistent::acknowledged).sum() + ", lost: none");
      }
    }
  }
}

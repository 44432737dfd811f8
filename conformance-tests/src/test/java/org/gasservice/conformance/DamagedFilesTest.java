package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of a store is damaged while nobody has it open. Either the damage is told with an outcome of the port, at opening or reading, or
 * everything read is right: never a wrong answer.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DamagedFilesTest {

  private static final int CASES = Integer.getInteger("gasservice.damages", 12);
  private static final int UNITS = 60;
  private static final int PAGE = 4096;
  private static final String ROOT = "damage";

  @TempDir
  Path lab;

  private enum Damage {
    FLIPPED_BIT {
      @Override
      void on(RandomAccessFile file, Random random) throws IOException {
        long at = random.nextLong(file.length());
        file.seek(at);
        int was = file.read();
        file.seek(at);
        file.write(was ^ (1 << random.nextInt(8)));
      }
    },
    ZEROED_PAGE {
      @Override
      void on(RandomAccessFile file, Random random) throws IOException {
        long page = random.nextLong(1 + (file.length() - 1) / PAGE) * PAGE;
        file.seek(page);
        file.write(new byte[(int) Math.min(PAGE, file.length() - page)]);
      }
    },
    CUT_SHORT {
      @Override
      void on(RandomAccessFile file, Random random) throws IOException {
        file.setLength(random.nextLong(file.length()));
      }
    };

    abstract void on(RandomAccessFile file, Random random) throws IOException;
  }

  private static List<Path> files(Path data, Predicate<String> damaged) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
          .filter(file -> damaged.test(data.relativize(file).toString()))
          .sorted()
          .toList();
    }
  }

  /** What came of it: an outcome of the port, or empty when everything is right. */
  private static Optional<Outcome> open(Engine.Kind kind, Path data, Path elsewhere, int units) {
    try (Engine engine = kind.start(data, elsewhere);
        Storage storage = engine.open()) {
      new Written(ROOT).check(storage, units);
      return Optional.empty();
    } catch (StorageFailure failure) {
      return Optional.of(failure.outcome());
    } catch (IllegalStateException theServerDoesNotStart) {
      return Optional.of(Outcome.UNAVAILABLE);
    }
  }

  private void isToldOrDoesNoHarm(Engine.Kind kind, Predicate<String> damaged) throws Exception {
    Path data = lab.resolve("data");
    try (Engine engine = kind.start(data, lab)) {
      try (Storage storage = engine.open()) {
        Written written = new Written(ROOT);
        for (int number = 0; number < UNITS; number++) {
          storage.commit(written.unit(storage, number));
        }
      }
      engine.stop();
    }
    long seed = Budget.seed();
    Random random = new Random(seed);
    List<Path> files = files(data, damaged);
    Map<Outcome, Integer> told = new EnumMap<>(Outcome.class);
    int harmless = 0;
    for (int number = 0; number < CASES; number++) {
      Path copy = lab.resolve("copy-" + number);
      Lab.run("cp", "-a", data, copy);
      Path file = files.get(random.nextInt(files.size()));
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      try (RandomAccessFile open =
          new RandomAccessFile(copy.resolve(data.relativize(file)).toFile(), "rw")) {
        damage.on(open, random);
      }
      Optional<Outcome> outcome;
      try {
        outcome = open(kind, copy, lab, UNITS);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "%s of %s, case %d, seed %d: %s"
                .formatted(damage, data.relativize(file), number, seed, e.getMessage()),
            e);
      }
      outcome.ifPresent(each -> told.merge(each, 1, Integer::sum));
      harmless += outcome.isEmpty() ? 1 : 0;
      Lab.run("rm", "-rf", copy);
    }
    System.out.println(
        CASES + " damages of " + files.size() + " files: " + told + ", no harm: " + harmless);
    assertThat(told).as("damages that were told").isNotEmpty();
  }

  @Test
  void ofDerby() throws Exception {
    isToldOrDoesNoHarm(
        Engine.DERBY,
        name -> name.startsWith("db/seg0/")
            || name.startsWith("db/log/")
            || name.equals("db/service.properties")
            || name.equals("FORMAT"));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "gasservice.long-faults",
      matches = "true",
      disabledReason = "a server is started for each case: in the profile of long faults")
  void ofPostgres() throws Exception {
    isToldOrDoesNoHarm(
        Engine.POSTGRES,
        name -> name.startsWith("base/")
            || name.startsWith("pg_wal/")
            || name.equals("global/pg_control"));
  }
}

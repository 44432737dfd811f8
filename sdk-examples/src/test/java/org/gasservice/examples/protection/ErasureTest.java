package org.gasservice.examples.protection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gasservice.core.command.Registry;
import org.gasservice.core.standard.Keeps;
import org.gasservice.examples.Shell;
import org.gasservice.examples.scenario.ScenarioFile;
import org.gasservice.examples.scenario.ScenarioPlayer;
import org.gasservice.examples.scenario.ScenarioResult;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreKind;
import org.gasservice.examples.site.Stores;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One person's name, phones, address, identity number, words and papers are planted wherever a command takes them. After the erasure none of it is found
 * in anything the store gives out, nor in what it wrote to disk once that was compacted; and what happened still adds up.
 */
class ErasureTest {

  private static final Path PLANTS =
      Path.of("src/test/resources/org/gasservice/examples/protection");

  @TempDir
  Path folder;

  /** With the company they lie in beside them. */
  @BeforeEach
  void layOut() throws IOException {
    for (Path file : List.of(
        PLANTS.resolve("plant.jsonl"),
        PLANTS.resolve("erase.jsonl"),
        Path.of("../scenarios/town.steps"))) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  @Keeps(D6_7_3)
  void leavesNothingInAnythingTheStoreGivesOut(StoreKind kind) throws IOException {
    try (OpenedStore store = Stores.open(kind)) {
      Storage storage = store.storage();
      play(storage, "plant");
      String before = Everything.of(storage, registry(storage));
      Map<String, Integer> counted = Everything.counted(storage, registry(storage));

      play(storage, "erase");
      String after = Everything.of(storage, registry(storage));

      assertThat(canaries()).hasSizeGreaterThanOrEqualTo(30).allMatch(before::contains);
      assertThat(lines("never.txt")).noneMatch(before::contains);
      assertThat(canaries()).filteredOn(after::contains).isEmpty();
      assertThat(Everything.counted(storage, registry(storage))).containsAllEntriesOf(counted);
      assertThat(open(storage, "check").gas().verifier().run().findings()).isEmpty();
    }
  }

  @Test
  @Keeps(D6_7_3)
  void leavesNothingInTheFilesOfDerbyOnceTheyAreCompacted() throws IOException {
    Path data = folder.resolve("data");
    try (Storage storage = DerbyStorage.open(data)) {
      play(storage, "plant");
    }
    assertThat(canaries()).allMatch(canary -> onDisk(data, canary));

    try (Storage storage = DerbyStorage.open(data)) {
      play(storage, "erase");
    }
    assertThat(canaries()).as("before compaction").anyMatch(canary -> onDisk(data, canary));
    assertThat(Shell.run("compact", "--data", data.toString()).code()).isZero();

    assertThat(canaries()).filteredOn(canary -> onDisk(data, canary)).isEmpty();
    assertThat(Shell.run("verify", "--data", data.toString()).code()).isZero();
  }

  @Test
  @Keeps(D6_7_3)
  void nothingOfItIsEverLogged() throws IOException {
    PrintStream usual = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try (OpenedStore store = Stores.open(StoreKind.DERBY)) {
      play(store.storage(), "plant");
      play(store.storage(), "erase");
    } finally {
      System.setErr(usual);
    }

    assertThat(Stream.concat(canaries().stream(), lines("never.txt").stream()))
        .noneMatch(log.toString(UTF_8)::contains);
  }

  private void play(Storage storage, String name) throws IOException {
    ScenarioFile scenario = ScenarioFile.read(folder.resolve(name + ".jsonl"));
    Texts texts = new Texts(Locale.ENGLISH);
    Site site =
        Site.open(storage, scenario.lines().get(0).step().at(), new RepeatableIds(scenario.name()));
    texts.learn(site.registry());
    try (Progress progress = Progress.of(
        texts,
        new PrintWriter(Writer.nullWriter()),
        "scenario.task",
        scenario.lines().size())) {
      ScenarioResult result = new ScenarioPlayer(site, texts).play(scenario, progress);
      assertThat(result.failures()).isEmpty();
    }
  }

  private static Site open(Storage storage, String ids) {
    return Site.open(storage, Instant.parse("2029-03-01T00:00:00Z"), new RepeatableIds(ids));
  }

  private static Registry registry(Storage storage) {
    return open(storage, "registry").registry();
  }

  private static List<String> canaries() throws IOException {
    return lines("canaries.txt");
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(PLANTS.resolve(file));
  }

  private static boolean onDisk(Path data, String canary) {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
          if (bytes.contains(new String(canary.getBytes(charset), ISO_8859_1))) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

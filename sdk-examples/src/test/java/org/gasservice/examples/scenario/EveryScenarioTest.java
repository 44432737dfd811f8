package org.gasservice.examples.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.access.Verifier;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreKind;
import org.gasservice.examples.site.UsedAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the repository, now and later, on every store. */
class EveryScenarioTest {

  static final Path FOLDER = Path.of("..", "scenarios");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** On all stores at once: they share nothing, and one alone keeps a processor waiting. */
  @ParameterizedTest
  @MethodSource("files")
  void comesOutAsItSaysAndTheSameOnEveryStore(Path file) throws IOException {
    ScenarioFile scenario = ScenarioFile.read(file);
    Map<StoreKind, String> results = Arrays.stream(StoreKind.values())
        .parallel()
        .collect(Collectors.toConcurrentMap(kind -> kind, kind -> play(scenario, kind)));

    assertThat(results).hasSameSizeAs(StoreKind.values());
    assertThat(Set.copyOf(results.values())).hasSize(1);
  }

  private static String play(ScenarioFile scenario, StoreKind kind) {
    Instant start = scenario.lines().get(0).step().at();
    Texts texts = new Texts(Locale.ENGLISH);
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    try (OpenedStore store = UsedAgain.open(kind);
        Site site = Site.open(
            store.storage(),
            start,
            new RepeatableIds(scenario.name()),
            scenario.head().standard());
        Progress progress =
            Progress.of(texts, nobody, "scenario.task", scenario.lines().size())) {
      texts.learn(site.registry());
      ScenarioResult result = new ScenarioPlayer(site, texts).play(scenario, progress);

      assertThat(result.failures()).as("on %s", kind).isEmpty();
      assertThat(result.passed()).as("on %s", kind).isTrue();
      assertThat(new Verifier(site.storage(), site.registry()).run().findings())
          .as("on %s", kind)
          .isEmpty();
      return Json.reveal(result).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysInTwoLanguagesWhichClausesItProves(Path file) throws IOException {
    ScenarioHead head = ScenarioFile.read(file).head();

    assertThat(head.about()).contains(" / ");
    assertThat(head.clauses())
        .isNotEmpty()
        .allSatisfy(clause ->
            assertThat(ClauseCatalogue.manual().find(clause)).as(clause).isPresent());
  }

  @Test
  void thereAreScenarios() throws IOException {
    assertThat(files()).isNotEmpty();
  }
}

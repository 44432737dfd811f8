package org.gasservice.examples.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.examples.report.DayReport;
import org.gasservice.examples.scenario.ScenarioFile;
import org.gasservice.examples.scenario.ScenarioPlayer;
import org.gasservice.examples.scenario.ScenarioResult;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Storage;

/** Plays the bundled day into a store and reads the report from it. */
public final class DayPlay {

  private static final String FILE = "day.jsonl";

  private final Texts texts;

  public DayPlay(Texts texts) {
    this.texts = texts;
  }

  /** What came of it: the report, the expectations that do not hold, how many steps had been done before, and whose texts say it all. */
  public record Played(
      DayReport report, ScenarioResult result, int replayed, List<MessageBundle> bundles) {}

  /**
   * Plays the day, or what is missing of it.
   *
   * @param storage closed afterwards
   */
  public Played play(Storage storage, PrintWriter err) throws IOException {
    ScenarioFile scenario = bundled();
    List<ScenarioFile.Line> lines = scenario.lines();
    Instant start = lines.get(0).step().at();
    Instant end = lines.get(lines.size() - 1).step().at();
    try (Site site = Site.open(
            storage,
            start,
            new RepeatableIds(FILE),
            RefusalFeature.roles(),
            RefusalFeature.create());
        Progress progress = Progress.of(texts, err, "day.task", lines.size())) {
      texts.learn(site.registry());
      ScenarioResult result =
          new ScenarioPlayer(site, texts, DayWatch.of(site)).play(scenario, progress);
      DayReport report = new DayReader(site, end).read();
      long replayed = result.steps().stream()
          .filter(step -> step.outcome() == ScenarioResult.Outcome.REPLAYED)
          .count();
      return new Played(report, result, (int) replayed, site.bundles());
    }
  }

  /** The file inside the jar; a scenario is read from a file beside which others may lie. */
  private static ScenarioFile bundled() throws IOException {
    Path folder = Files.createTempDirectory("gas-service-day-");
    Path file = folder.resolve(FILE);
    try (InputStream in = Objects.requireNonNull(DayPlay.class.getResourceAsStream(FILE), FILE)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return ScenarioFile.read(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}

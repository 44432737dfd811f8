package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scenario run}: plays a file and says whether it came out as it states. */
@Command(name = "run")
public final class RunScenario implements Callable<Integer> {

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Mixin
  private StoreOptions store;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public RunScenario(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    ScenarioFile scenario = ScenarioFile.read(file);
    ScenarioResult result = play(scenario);
    if (out.isPresent()) {
      JsonNode tree = Json.view(result);
      Output.write(out.get(), tree);
    }
    say(result);
    return result.passed() ? ExitCode.DONE : ExitCode.NOT_SO;
  }

  private ScenarioResult play(ScenarioFile scenario) throws IOException {
    Instant start = scenario.lines().get(0).step().at();
    PrintWriter err = spec.commandLine().getErr();
    try (OpenedStore opened = store.open();
        Site site = Site.open(
            opened.storage(),
            start,
            new RepeatableIds(scenario.name()),
            scenario.head().standard());
        Progress progress =
            Progress.of(texts, err, "scenario.task", scenario.lines().size())) {
      texts.learn(site.registry());
      return new ScenarioPlayer(site, texts).play(scenario, progress);
    }
  }

  private void say(ScenarioResult result) {
    PrintWriter to = spec.commandLine().getOut();
    result
        .failures()
        .forEach(failure -> to.println(texts.of(
            "scenario.failure",
            Map.of("file", failure.file(), "line", failure.line(), "text", failure.text()))));
    to.println(texts.of(
        result.passed() ? "scenario.passed" : "scenario.failed",
        Map.of(
            "file", result.file(),
            "steps", result.steps().size(),
            "failures", result.failures().size(),
            "clauses", String.join(" ", result.clauses()))));
  }
}

package org.gasservice.examples.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.json.Json;
import org.gasservice.examples.report.ReportPage;
import org.gasservice.examples.report.SummaryText;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code day}: plays a working day of a gas company, sums it up and writes a report to look at. */
@Command(name = "day")
public final class DayCommand implements Callable<Integer> {

  private static final String PAGE = "report.html";

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--report", paramLabel = "FILE")
  private Optional<Path> page;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public DayCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    DayPlay.Played played = new DayPlay(texts).play(store.openKept().storage(), err);
    if (!played.result().passed()) {
      played
          .result()
          .failures()
          .forEach(failure -> err.println(texts.of(
              "scenario.failure",
              Map.of("file", failure.file(), "line", failure.line(), "text", failure.text()))));
      return ExitCode.NOT_SO;
    }
    Path file = page.orElseGet(() -> store.beside(PAGE, "day-" + PAGE));
    Output.write(file, new ReportPage(played.bundles()).html(played.report(), texts.locale()));
    if (out.isPresent()) {
      JsonNode summary = Json.view(played.report());
      Output.write(out.get(), summary);
    }
    say(played, file);
    return ExitCode.DONE;
  }

  private void say(DayPlay.Played played, Path file) {
    PrintWriter to = spec.commandLine().getOut();
    new SummaryText(played.bundles(), texts.locale()).lines(played.report()).forEach(to::println);
    if (played.replayed() > 0) {
      to.println(texts.of("day.resumed", Map.of("n", played.replayed())));
    }
    to.println(texts.of("day.report", Map.of("file", file.toAbsolutePath().normalize())));
  }
}

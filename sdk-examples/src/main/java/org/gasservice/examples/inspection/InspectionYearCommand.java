package org.gasservice.examples.inspection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code inspection-year}: plays a year of inspections in a generated town and writes a report to look at. */
@Command(name = "inspection-year")
public final class InspectionYearCommand implements Callable<Integer> {

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--points", paramLabel = "N", defaultValue = "20000")
  private int points;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--report", paramLabel = "FILE", defaultValue = "inspection-year.html")
  private Path page;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public InspectionYearCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (points < 1 || points > YearTown.MOST) {
      throw new Complaint(ExitCode.USAGE, "year.points-range");
    }
    PrintWriter to = spec.commandLine().getOut();
    YearReport report;
    try (OpenedStore opened = store.open()) {
      report = YearPlay.play(
          opened.storage(),
          new YearTown(points, seed),
          texts,
          spec.commandLine().getErr());
    }
    YearPage shown = new YearPage(report);
    Output.write(page, shown.html(texts.locale()));
    if (out.isPresent()) {
      Output.write(out.get(), Json.view(report));
    }
    shown.summary(texts.locale()).forEach(to::println);
    to.println(texts.of("project.report", Map.of("file", page.toAbsolutePath().normalize())));
    return ExitCode.DONE;
  }
}

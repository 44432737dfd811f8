package org.gasservice.examples.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code connection-project}: plays a developer's estate, sums it up and writes a report to look at. */
@Command(name = "connection-project")
public final class ProjectCommand implements Callable<Integer> {

  private static final int MOST_FLATS = 5_000;

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--report", paramLabel = "FILE")
  private Optional<Path> page;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  @Option(names = "--flats", paramLabel = "N", defaultValue = "800")
  private int flats;

  public ProjectCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (flats < 1 || flats > MOST_FLATS) {
      throw new Complaint(ExitCode.USAGE, "project.flats-range");
    }
    PrintWriter to = spec.commandLine().getOut();
    ProjectReport report = ProjectPlay.play(
        store.openKept().storage(), flats, texts, spec.commandLine().getErr());
    ProjectPage shown =
        new ProjectPage(report, List.of(MessageBundle.beside(CustomerFeature.class)));
    Path file = page.orElseGet(() -> store.beside("report.html", "project-report.html"));
    Output.write(file, shown.html(texts.locale()));
    if (out.isPresent()) {
      Output.write(out.get(), Json.view(report));
    }
    shown.summary(texts.locale()).forEach(to::println);
    to.println(texts.of("project.report", Map.of("file", file.toAbsolutePath().normalize())));
    return ExitCode.DONE;
  }
}

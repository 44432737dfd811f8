package org.gasservice.examples.billing;

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
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bill-run}: reads and bills a town twice, sums it up and writes a report and bills to print. */
@Command(name = "bill-run")
public final class BillRunCommand implements Callable<Integer> {

  private static final int MOST_POINTS = 1_000_000;

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--points", paramLabel = "N", defaultValue = "10000")
  private int points;

  @Option(names = "--report", paramLabel = "FILE")
  private Optional<Path> page;

  @Option(names = "--bills", paramLabel = "FILE")
  private Optional<Path> bills;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public BillRunCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (points < 1 || points > MOST_POINTS) {
      throw new Complaint(ExitCode.USAGE, "billing.points-range");
    }
    PrintWriter to = spec.commandLine().getOut();
    BillReport report = BillPlay.play(
        store.openKept().storage(), points, texts, spec.commandLine().getErr());
    BillPage shown = new BillPage(report);
    Path file = page.orElseGet(() -> store.beside("report.html", "bill-run-report.html"));
    Path printed = bills.orElseGet(() -> store.beside("bills.html", "bill-run-bills.html"));
    Output.write(file, shown.html(texts.locale()));
    Output.write(printed, shown.bills(texts.locale()));
    if (out.isPresent()) {
      Output.write(out.get(), Json.view(report));
    }
    shown.summary(texts.locale()).forEach(to::println);
    say(to, "billing.report", file);
    say(to, "billing.bills", printed);
    return ExitCode.DONE;
  }

  private void say(PrintWriter to, String code, Path file) {
    to.println(texts.of(code, Map.of("file", file.toAbsolutePath().normalize())));
  }
}

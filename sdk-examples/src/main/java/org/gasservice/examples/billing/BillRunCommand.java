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

  @Option(names = "--day-sheet", paramLabel = "FILE")
  private Optional<Path> daySheet;

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
    BillPlay.Played played = BillPlay.play(
        store.openKept().storage(), points, texts, spec.commandLine().getErr());
    BillPage shown = new BillPage(played.report());
    if (out.isPresent()) {
      Output.write(out.get(), Json.view(played.report()));
    }
    shown.summary(texts.locale()).forEach(to::println);
    write(to, "billing.report", page, "report", shown.html(texts.locale()));
    write(to, "billing.bills", bills, "bills", shown.bills(texts.locale()));
    write(to, "billing.day-sheet", daySheet, "day-sheet", shown.day(texts.locale()));
    for (BillPlay.Notice notice : played.notices()) {
      write(to, "billing.notice", Optional.empty(), notice.name(), notice.html());
    }
    return ExitCode.DONE;
  }

  private void write(PrintWriter to, String code, Optional<Path> wanted, String page, String html)
      throws IOException {
    Path file = wanted.orElseGet(() -> store.beside(page + ".html", "bill-run-" + page + ".html"));
    Output.write(file, html);
    to.println(texts.of(code, Map.of("file", file.toAbsolutePath().normalize())));
  }
}

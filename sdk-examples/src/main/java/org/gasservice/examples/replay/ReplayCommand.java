package org.gasservice.examples.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: a real ticket log as repair orders under the manual's standard. */
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Option(names = "--log", paramLabel = "FILE", required = true)
  private Path log;

  @Mixin
  private StoreOptions store;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public ReplayCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(log)) {
      throw new NoSuchFileException(log.toString());
    }
    List<LogRow> rows = TicketLog.read(log, ZONE);
    if (rows.isEmpty()) {
      throw Complaint.input("replay.empty", Map.of("file", log));
    }
    ReplaySummary summary = run(rows);
    if (out.isPresent()) {
      Output.write(out.get(), Json.view(summary));
    }
    say(summary);
    return ExitCode.DONE;
  }

  private ReplaySummary run(List<LogRow> rows) {
    try (Site site = Site.open(
            store.openKept().storage(),
            Replay.start(Replay.inTime(rows)),
            new RepeatableIds("replay"),
            RefusedRow.feature());
        Progress progress =
            Progress.of(texts, spec.commandLine().getErr(), "replay.task", rows.size())) {
      texts.learn(site.registry());
      return new Replay(site, done -> progress.step(1)).run(rows, ZONE);
    }
  }

  private void say(ReplaySummary summary) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(texts.of(
        "replay.rows",
        Map.of(
            "tickets", summary.tickets(),
            "rows", summary.rows(),
            "applied", summary.applied(),
            "unchanged", summary.unchanged(),
            "refused", summary.refusedRows())));
    to.println(
        texts.of("replay.steps", Map.of("logged", summary.logged(), "derived", summary.derived())));
    summary
        .refused()
        .forEach((reason, count) ->
            to.println(texts.of("replay.reason", Map.of("reason", reason, "count", count))));
    summary
        .orders()
        .forEach((state, count) ->
            to.println(texts.of("replay.state", Map.of("state", state, "count", count))));
  }
}

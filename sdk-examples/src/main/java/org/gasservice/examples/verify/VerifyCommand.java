package org.gasservice.examples.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.access.Checkpoint;
import org.gasservice.core.access.Finding;
import org.gasservice.core.access.Verifier;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: walks journal and store, and names the first entry that does not hold. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

  private static final int MOST_TOLD = 20;

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--checkpoint", paramLabel = "FILE")
  private Optional<Path> checkpoint;

  @Option(names = "--write-checkpoint", paramLabel = "FILE")
  private Optional<Path> writeCheckpoint;

  public VerifyCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    List<Checkpoint> earlier = checkpoint.isPresent() ? read(checkpoint.get()) : List.of();
    try (Site site =
        Site.open(store.openExisting().storage(), Instant.EPOCH, new RepeatableIds("verify"))) {
      texts.learn(site.registry());
      return verify(new Verifier(site.storage(), site.registry()), earlier);
    }
  }

  private int verify(Verifier verifier, List<Checkpoint> earlier) throws IOException {
    List<String> lines = new ArrayList<>();
    Verifier.Report report = verifier.run(line -> lines.add(line.line()));
    List<Finding> findings = new ArrayList<>(report.findings());
    earlier.forEach(line -> verifier.against(line).ifPresent(findings::add));
    say(report, findings);
    if (!findings.isEmpty()) {
      return ExitCode.NOT_SO;
    }
    if (writeCheckpoint.isPresent()) {
      Output.write(writeCheckpoint.get(), String.join("\n", lines) + "\n");
    }
    return ExitCode.DONE;
  }

  private void say(Verifier.Report report, List<Finding> findings) {
    PrintWriter out = spec.commandLine().getOut();
    findings.stream().limit(MOST_TOLD).map(this::text).forEach(out::println);
    out.println(texts.of(
        findings.isEmpty() ? "verify.holds" : "verify.broken",
        Map.of(
            "aggregates", report.aggregates(),
            "entries", report.entries(),
            "lines", report.indexLines(),
            "findings", findings.size())));
  }

  private String text(Finding finding) {
    return texts.of(
        finding.code(),
        Map.of("type", finding.type(), "key", finding.key(), "version", finding.version()));
  }

  private static List<Checkpoint> read(Path file) throws IOException {
    List<Checkpoint> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        lines.add(Checkpoint.parse(line));
      } catch (RuntimeException e) {
        throw Complaint.input(
            "verify.bad-checkpoint", Map.of("file", file, "line", lines.size() + 1));
      }
    }
    return lines;
  }
}

package org.gasservice.examples.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.RandomIds;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreOptions;
import org.gasservice.storage.Micros;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quality-report}: brings the figures up to date and writes a month of them. */
@Command(name = "quality-report")
public final class QualityCommand implements Callable<Integer> {

  private static final String PAGE = "quality.html";

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--at", paramLabel = "INSTANT")
  private Optional<OffsetDateTime> at;

  @Option(names = "--month", paramLabel = "MONTH")
  private Optional<String> month;

  @Option(names = "--unit", paramLabel = "ID", defaultValue = "HQ")
  private String unit = "HQ";

  @Option(names = "--report", paramLabel = "FILE")
  private Optional<Path> report;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public QualityCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    Optional<YearMonth> asked = month.map(QualityCommand::parse);
    Instant asOf = Micros.cut(at.map(OffsetDateTime::toInstant).orElseGet(Instant::now));
    // what this run counts is not what an earlier one did: ids that come out the same would be
    // deliveries made before
    IdSource ids = new RandomIds(new SecureRandom());
    try (Site site = Site.open(store.openExisting().storage(), asOf, ids)) {
      texts.learn(site.registry());
      site.measure();
      QualityReport found = new ReportReader(site, asOf)
          .read(unit, asked)
          .orElseThrow(() -> new Complaint(ExitCode.INPUT, "board.no-company"));
      Path file = report.orElseGet(() -> store.beside(PAGE, PAGE));
      Output.write(file, new QualityPage(found, site.bundles()).html(texts.locale()));
      if (out.isPresent()) {
        Output.write(out.get(), Json.view(found));
      }
      say(found, file);
      return ExitCode.DONE;
    }
  }

  private static YearMonth parse(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException unreadable) {
      throw Complaint.input("quality.bad-month", Map.of("month", text));
    }
  }

  private void say(QualityReport found, Path file) {
    spec.commandLine()
        .getOut()
        .println(texts.of(
            "quality.written",
            Map.of(
                "month", found.month(),
                "indicators", found.lines().size(),
                "missed",
                    found.lines().stream().filter(QualityReport.Line::missed).count(),
                "file", file.toAbsolutePath().normalize())));
  }
}

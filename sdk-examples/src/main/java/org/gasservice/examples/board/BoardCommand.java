package org.gasservice.examples.board;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.examples.site.StoreOptions;
import org.gasservice.storage.Micros;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code board}: writes what dispatchers and desks look at, as one page; changes nothing. */
@Command(name = "board")
public final class BoardCommand implements Callable<Integer> {

  private static final String PAGE = "board.html";

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Mixin
  private StoreOptions store;

  @Option(names = "--at", paramLabel = "INSTANT")
  private Optional<OffsetDateTime> at;

  @Option(names = "--ahead", paramLabel = "HOURS", defaultValue = "24")
  private int ahead;

  @Option(names = "--point", paramLabel = "ID")
  private List<String> points = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out;

  public BoardCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    if (ahead < 0) {
      throw Complaint.input("board.ahead", Map.of("hours", ahead));
    }
    Instant asOf = Micros.cut(at.map(OffsetDateTime::toInstant).orElseGet(Instant::now));
    try (Site site = Site.open(store.openExisting().storage(), asOf, new RepeatableIds("board"))) {
      texts.learn(site.registry());
      Board board = new BoardReader(site, asOf)
          .read(Duration.ofHours(ahead), points)
          .orElseThrow(() -> new Complaint(ExitCode.INPUT, "board.no-company"));
      Path file = out.orElseGet(() -> store.beside(PAGE, PAGE));
      Output.write(file, new BoardPage(board, site.bundles()).html(texts.locale()));
      say(board, file);
      return ExitCode.DONE;
    }
  }

  private void say(Board board, Path file) {
    spec.commandLine()
        .getOut()
        .println(texts.of(
            "board.written",
            Map.of(
                "orders", board.orders().size(),
                "incidents", board.incidents().size(),
                "due", board.due().size(),
                "cards", board.cards().size(),
                "file", file.toAbsolutePath().normalize())));
  }
}

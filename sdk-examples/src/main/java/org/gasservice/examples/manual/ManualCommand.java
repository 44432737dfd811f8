package org.gasservice.examples.manual;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manual}: prints the clause matrix, makes a page of it, or tells which rule a clause is. */
@Command(name = "manual")
public final class ManualCommand implements Callable<Integer> {

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "CLAUSE", arity = "0..*")
  private List<String> clauses = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE")
  private Optional<Path> html;

  @Option(names = "--sources", paramLabel = "URL")
  private Optional<String> sources;

  public ManualCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() throws IOException {
    Matrix matrix = Matrix.read();
    PrintWriter out = spec.commandLine().getOut();
    if (html.isPresent()) {
      Output.write(html.get(), new MatrixPage(matrix, sources.orElse("..")).html(texts.locale()));
    } else if (json) {
      out.println(Output.pretty(matrix.tree()));
    } else if (clauses.isEmpty()) {
      matrix.rows().forEach(row -> out.println(line(row)));
    } else {
      clauses.forEach(asked -> answer(asked, matrix, out));
    }
    if (html.isPresent() || clauses.isEmpty() && !json) {
      out.println(texts.of(
          "manual.sum",
          Map.of(
              "passed", matrix.count("PASSED"),
              "open", matrix.count("OPEN"),
              "out", matrix.count("OUT"))));
    }
    return ExitCode.DONE;
  }

  private String line(Matrix.Row row) {
    boolean english = texts.locale().getLanguage().equals("en");
    return String.format(
        Locale.ROOT,
        "%-9s %-11s %-6s %s",
        row.id(),
        row.kind(),
        row.result(),
        english ? row.title().en() : row.title().zh());
  }

  /** A clause, or all that lie under the id. */
  private static void answer(String asked, Matrix matrix, PrintWriter out) {
    String id = asked.strip();
    List<Clause> found = ClauseCatalogue.manual().under(id);
    if (found.isEmpty()) {
      throw Complaint.input("manual.no-clause", Map.of("clause", id));
    }
    for (Clause clause : found) {
      matrix.find(clause.id()).ifPresent(row -> Answer.about(clause, row).forEach(out::println));
    }
  }
}

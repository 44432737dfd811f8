package org.gasservice.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gasservice.core.ClauseMatrix.Result;
import org.gasservice.core.ClauseMatrix.Row;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.core.standard.ClauseKind;
import org.gasservice.core.standard.Wording;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/clause-matrix.json} and {@code docs/clause-matrix.md}: every clause of the manual, the code that keeps it, the proof. Written anew with
 * {@code -Dgasservice.write-docs=true}.
 */
class ClauseMatrixTest {

  private static final Path DOCS = ClauseMatrix.ROOT.resolve("docs");
  private static final Path OPEN =
      Path.of("src/test/resources/org/gasservice/core/open-clauses.txt");
  private static final boolean WRITE = Boolean.getBoolean("gasservice.write-docs");

  private final ClauseMatrix matrix = ClauseMatrix.read();
  private final List<Row> rows = matrix.rows();

  ClauseMatrixTest() throws IOException {}

  @Test
  void everyClauseKeptInCodeIsProvedByWhatIsRun() {
    assertThat(matrix.unproved())
        .as("clauses with code need a test or a scenario")
        .isEmpty();
    assertThat(matrix.disabled()).as("proofs that are never run").isEmpty();
  }

  /** The list of what is still open may only shrink: a gap that is not on it fails the build, and so does an entry that is none any more. */
  @Test
  void everyOtherClauseHasCodeAndProofUnlessItIsListedAsOpen() throws IOException {
    Set<String> open = rows.stream()
        .filter(row -> row.result() == Result.OPEN)
        .map(Row::id)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed = listed();
    if (WRITE) {
      listed.retainAll(open);
      Files.writeString(OPEN, header() + String.join("\n", listed) + "\n");
    }
    assertThat(open).isEqualTo(listed);
  }

  private static Set<String> listed() throws IOException {
    return Files.readAllLines(OPEN).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String header() {
    return "# Clauses nothing keeps or proves yet. May only shrink; a test holds it.\n";
  }

  @Test
  void whatIsOutOfScopeSaysWhy() {
    List<Row> out = rows.stream().filter(row -> row.kind() == ClauseKind.OUT).toList();

    assertThat(out).hasSize(32).allMatch(row -> row.result() == Result.OUT);
    assertThat(rows.stream().filter(row -> row.result() == Result.OUT)).isEqualTo(out);
    assertThat(rows)
        .hasSize(298)
        .allSatisfy(row -> assertThat(ClauseCatalogue.manual().whyOut(row.id()))
            .as(row.id())
            .satisfies(why -> assertThat(why.isPresent()).isEqualTo(row.kind() == ClauseKind.OUT)));
  }

  @Test
  void theDocumentsSayWhatTheSourcesSay() throws IOException {
    hold("clause-matrix.json", json());
    hold("clause-matrix.md", markdown());
  }

  private static void hold(String name, String text) throws IOException {
    Path file = DOCS.resolve(name);
    if (WRITE) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(text);
  }

  // ---- written forms

  private String json() {
    return rows.stream()
        .map(ClauseMatrixTest::json)
        .map(ObjectNode::toString)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static ObjectNode json(Row row) {
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("id", row.id());
    line.put("kind", row.kind().name());
    line.put("title", both(row.title()));
    ArrayNode code = line.putArray("code");
    row.code().forEach(code::add);
    ArrayNode tests = line.putArray("tests");
    row.tests().forEach(tests::add);
    line.put("result", row.result().name());
    line.put("reason", both(row.reason()));
    return line;
  }

  private static String both(Wording text) {
    return text.zh() + " / " + text.en();
  }

  private String markdown() {
    long passed = rows.stream().filter(row -> row.result() == Result.PASSED).count();
    long open = rows.stream().filter(row -> row.result() == Result.OPEN).count();
    StringBuilder page = new StringBuilder();
    page.append("# Clause matrix\n\n")
        .append(
            "Every clause, form and attachment of the manual, what keeps it and what proves it. Code carries `@Keeps` or is data that\n")
        .append(
            "names the clause; proof is a test with `@Keeps` or a scenario. A test holds this file and `clause-matrix.json`, which has the\n")
        .append(
            "paths; `gas-service manual --html FILE` makes a page to search in, `gas-service manual D10-2.6` tells which rule that is.\n\n")
        .append(passed)
        .append(" of ")
        .append(rows.size())
        .append(" kept and proved, ")
        .append(open)
        .append(" open, ")
        .append(rows.size() - passed - open)
        .append(
            " out of scope.\n\n## Kept\n\n| Clause | Kind | 条款 | Code | Proof |\n| --- | --- | --- | --- | --- |\n");
    rows.stream()
        .filter(row -> row.result() == Result.PASSED)
        .forEach(row -> page.append("| ")
            .append(row.id() + " | " + row.kind() + " | " + row.title().zh() + " | ")
            .append(names(row.code()) + " | " + names(row.tests()) + " |\n"));
    list(page, "Open", Result.OPEN);
    list(page, "Out of scope", Result.OUT);
    return page.toString();
  }

  private void list(StringBuilder page, String title, Result result) {
    page.append("\n## ")
        .append(title)
        .append("\n\n| Clause | Kind | 条款 | 理由 / Why |\n| --- | --- | --- | --- |\n");
    rows.stream()
        .filter(row -> row.result() == result)
        .forEach(row -> page.append("| ")
            .append(row.id() + " | " + row.kind() + " | " + row.title().zh() + " | ")
            .append(both(row.reason()) + " |\n"));
  }

  private static String names(List<String> paths) {
    return paths.stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
        .collect(Collectors.joining(", "));
  }
}

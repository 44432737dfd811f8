package org.gasservice.examples.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gasservice.core.json.Json;
import org.gasservice.examples.Main;
import org.gasservice.examples.shell.ExitCode;
import org.junit.jupiter.api.Test;

/** The manual answers; the page of the build is made here, in {@code target/clause-matrix.html}. */
class ManualCommandTest {

  private static final Path PAGE = Path.of("target", "clause-matrix.html");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(Locale.CHINESE, new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void itTellsWhichRuleAClauseIsInBothLanguages() {
    assertThat(run("manual", "D5-1.2b")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("接警五分钟内抢险人员出发")
        .contains("the alarm")
        .contains("DEPARTED AT_MOST PT5M")
        .contains("scenarios/crew-leaves-within-five-minutes.jsonl")
        .contains("PASSED");
  }

  @Test
  void anIdWithoutItsLastPartMeansAllUnderIt() {
    assertThat(run("manual", "D10-2.10")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString())
        .contains("D10-2.10a")
        .contains("D10-2.10b")
        .doesNotContain("D10-2.1a");
  }

  @Test
  void aChecklistLineNamesItsPlaceAndAClauseOutOfScopeItsReason() {
    run("manual", "D10-4.10", "D9-1");
    assertThat(out.toString())
        .contains("检查清单：HOME · FIELD_STAFF")
        .contains("On the checklist HOME · FIELD_STAFF")
        .contains("OUT · 文本所在网站的声明。");
  }

  @Test
  void whatIsNoClauseIsSaid() {
    assertThat(run("manual", "D11-1")).isEqualTo(ExitCode.INPUT);
    assertThat(err.toString()).contains("D11-1");
  }

  @Test
  void itPrintsEveryClauseOnALineAndTheMatrixAsJson() throws IOException {
    assertThat(run("manual")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines()).hasSize(299);
    out.getBuffer().setLength(0);
    assertThat(run("manual", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(Json.parse(out.toString()))
        .hasSize(298)
        .allSatisfy(row -> assertThat(row.fieldNames())
            .toIterable()
            .containsExactly("id", "kind", "title", "code", "tests", "result", "reason"));
  }

  @Test
  void thePageNeedsNothingElseAndLinksToSourcesThatAreThere() throws IOException {
    assertThat(run("manual", "--html", PAGE.toString(), "--sources", "../.."))
        .isEqualTo(ExitCode.DONE);
    String page = Files.readString(PAGE);

    assertThat(page).contains("id=\"D5-1.2b\"").doesNotContain("src=\"").doesNotContain("http://");
    assertThat(Matrix.read().rows().stream()
            .flatMap(row -> row.code().stream())
            .distinct()
            .filter(path -> !Files.exists(Path.of("..").resolve(path))))
        .isEmpty();
  }
}

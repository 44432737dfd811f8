package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.GradeFiles;
import org.gasservice.conformance.report.GradeText;
import org.gasservice.conformance.report.Level;
import org.gasservice.conformance.report.Result;
import org.gasservice.conformance.report.RuleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A level is earned by rules that ran and held, and by nothing else. */
class GradeTest {

  private static final Set<String> DURABLE = Set.of("DURABLE");

  private static RuleResult rule(String id, Level level, Result result) {
    return new RuleResult(
        id,
        "It MUST <hold>.",
        "trust",
        level,
        result,
        List.of("SomeRules.holds"),
        result == Result.HELD ? List.of() : List.of("\nexpected & more"),
        result == Result.BROKEN ? List.of("a lost update") : List.of());
  }

  private static Grade grade(Set<String> capabilities, Result basic, Result full, Result durable) {
    return new Grade(
        "mine",
        "1.0",
        Instant.parse("2026-02-17T02:00:00Z"),
        Duration.ofMillis(1_234),
        capabilities,
        List.of(
            rule("V1", Level.BASIC, basic),
            rule("C16", Level.FULL, full),
            rule("G8", Level.FULL, Result.UNTESTABLE),
            rule("L5", Level.DURABLE, durable)));
  }

  @Test
  void everyRuleHeldReachesTheHighestLevel() {
    Grade grade = grade(DURABLE, Result.HELD, Result.HELD, Result.HELD);
    assertThat(grade.level()).contains(Level.DURABLE);
    assertThat(grade.graded()).isEqualTo(3);
    assertThat(grade.gradable()).isEqualTo(3);
  }

  @Test
  void aRuleThatWasNotRunCostsItsLevelAsABrokenOneDoes() {
    for (Result open : List.of(Result.NOT_RUN, Result.BROKEN)) {
      assertThat(grade(DURABLE, Result.HELD, Result.HELD, open).level()).contains(Level.FULL);
      assertThat(grade(DURABLE, Result.HELD, open, Result.HELD).level()).contains(Level.BASIC);
      assertThat(grade(DURABLE, open, Result.HELD, Result.HELD).level()).isEmpty();
    }
  }

  @Test
  void whoDoesNotDeclareToLastIsNotDurable() {
    Grade grade = grade(Set.of(), Result.HELD, Result.HELD, Result.HELD);
    assertThat(grade.level()).contains(Level.FULL);
    assertThat(grade.expected()).isEqualTo(Level.FULL);
    assertThat(GradeText.of(grade)).contains("DURABLE is not declared");
  }

  @Test
  void theTextNamesWhatStandsInTheWay() {
    assertThat(GradeText.of(grade(DURABLE, Result.HELD, Result.BROKEN, Result.NOT_RUN)))
        .contains(
            "level Basic",
            "2 of 3",
            "Full C16 is broken: expected & more",
            "Durable L5 was not run")
        .doesNotContain("G8");
  }

  @Test
  void theFilesSayTheSameAndHideNothing(@TempDir Path folder) throws IOException {
    Grade grade = grade(DURABLE, Result.HELD, Result.BROKEN, Result.NOT_RUN);
    String page = Files.readString(GradeFiles.write(grade, folder));
    assertThat(page)
        .contains("Basic", "It MUST &lt;hold&gt;.", "expected &amp; more", "a lost update", "2 / 3")
        .doesNotContain("{{", "http://", "https://");
    JsonNode json = new JsonMapper().readTree(folder.resolve("grade.json").toFile());
    assertThat(json.get("level").textValue()).isEqualTo("BASIC");
    assertThat(json.get("expected").textValue()).isEqualTo("DURABLE");
    List<String> results = new ArrayList<>();
    json.get("rules").forEach(each -> results.add(each.get("result").textValue()));
    assertThat(results).containsExactly("HELD", "BROKEN", "UNTESTABLE", "NOT_RUN");
  }
}

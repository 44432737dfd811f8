package org.gasservice.examples.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gasservice.core.json.Json;
import org.gasservice.examples.Shell;
import org.gasservice.examples.shell.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunScenarioTest {

  private static final String FOUND = """
      {"at": "2026-02-16T08:00:00+08:00", "by": "setup", "do": "access.found-company", "with": {"name": "东湖燃气", "zone": "Asia/Shanghai", "administrator": "E-1"}}
      """;

  @TempDir
  private Path folder;

  private Shell play(String text) throws IOException {
    return play(text.getBytes(StandardCharsets.UTF_8));
  }

  private Shell play(byte[] bytes) throws IOException {
    Path file = folder.resolve("case.jsonl");
    Files.write(file, bytes);
    return Shell.run(
        "scenario",
        "run",
        file.toString(),
        "--out",
        folder.resolve("result.json").toString());
  }

  private void assertNothingDone(Shell shell) {
    assertThat(shell.code()).isEqualTo(ExitCode.INPUT);
    assertThat(shell.err()).doesNotContain("Exception").hasLineCount(1);
    assertThat(folder.resolve("result.json")).doesNotExist();
  }

  @Test
  void aFailedExpectationNamesItsLineAndSaysWhatCameInstead() throws IOException {
    Shell shell = play("# who is who\n\n"
        + FOUND.strip().replace("}}", "}, \"expect\": {\"result\": {\"name\": \"西湖燃气\"}}}"));

    assertThat(shell.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(shell.out())
        .contains("case.jsonl line 3: name: \"西湖燃气\" ≠ \"东湖燃气\"")
        .contains("Failed");
    assertThat(Json.parse(Files.readString(folder.resolve("result.json")))
            .at("/failures/0/line")
            .asInt())
        .isEqualTo(3);
  }

  @Test
  void aRefusalNobodyExpectedEndsTheScenario() throws IOException {
    Shell shell = play(FOUND + FOUND + FOUND);

    assertThat(shell.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(shell.out())
        .contains("line 2: refused unexpectedly: You are not permitted")
        .doesNotContain("line 3");
  }

  @Test
  void anExpectedRefusalThatDoesNotComeIsAFailure() throws IOException {
    Shell shell = play(FOUND.strip().replace("}}", "}, \"expect\": {\"refused\": \"D10-6\"}}"));

    assertThat(shell.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(shell.out()).contains("line 1: expected to be refused (D10-6), but was carried out");
  }

  @Test
  void aScenarioCutInTheMiddleOfALineIsRefusedBeforeAnythingIsDone() throws IOException {
    Shell shell = play(FOUND + FOUND.substring(0, 90));

    assertNothingDone(shell);
    assertThat(shell.err()).contains("case.jsonl line 2").contains("was the file cut?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"at\": \"2026-02-16T07:59:59+08:00\", \"by\": \"E-1\", \"do\": \"x.y\"} | at: is earlier than the step before",
        "{\"at\": \"2026-02-16 09:00\", \"by\": \"E-1\", \"do\": \"x.y\"} | at: is not written in the form 2026-02-17T10:00:00+08:00",
        "{\"at\": \"2026-02-16T09:00:00+08:00\", \"do\": \"x.y\"} | by: is missing",
        "{\"at\": \"2026-02-16T09:00:00+08:00\", \"by\": \"E-1\", \"do\": \"x.y\", \"wiht\": {}} | wiht: there is no such field",
        "{\"at\": \"2026-02-16T09:00:00+08:00\", \"by\": 7, \"do\": \"x.y\"} | by: must be of type string",
        "{\"at\": \"2026-02-16T09:00:00+08:00\", \"at\": 1} | names a field twice",
        "{\"at\": \"2026-02-16T09:00:00+08:00\", \"by\": \"E-1\", \"do\": \"x.y\", \"expect\": {\"refussed\": \"a\"}} | expect.refussed: there is no such field",
        "[] | must be of type object",
      })
  void aBadLineIsNamedWithWhatIsWrong(String line, String problem) throws IOException {
    Shell shell = play(FOUND + line + "\n");

    assertNothingDone(shell);
    assertThat(shell.err()).contains("case.jsonl line 2").contains(problem);
  }

  @Test
  void aNameNoStepGaveIsAnExpectationThatFails() throws IOException {
    Shell shell = play(
        FOUND
            + "{\"at\": \"2026-02-16T09:00:00+08:00\", \"by\": \"E-1\", \"do\": \"access.grant-role\", \"with\": {\"actor\": \"${nobody.id}\", \"role\": \"AGENT\"}}");

    assertThat(shell.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(shell.out()).contains("${nobody}: no step before gave this name");
  }

  @Test
  void aTextOfTenMegabytesAndDeepNestingAreRefused() throws IOException {
    assertNothingDone(play(FOUND + "{\"by\": \"" + "x".repeat(10_000_000) + "\"}"));
    assertNothingDone(play(FOUND + "{\"with\": " + "[".repeat(100_000)));
  }

  @Test
  void aTargetNobodyKnowsAndOneThatIsNoQuantityAreRefused() throws IOException {
    String head = "{\"about\": \"x\", \"targets\": {\"%s\": \"%s\"}}\n";
    assertNothingDone(play(String.format(Locale.ROOT, head, "D99-1", "2") + FOUND));
    assertNothingDone(play(String.format(Locale.ROOT, head, "D4-4", "two") + FOUND));
    Shell shell = play(String.format(Locale.ROOT, head, "D4-4", "2") + FOUND);
    assertThat(shell.code()).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anEmptyFileAndOneOfAnotherEncodingAreRefused() throws IOException {
    assertNothingDone(play("\n\n"));
    Shell shell = play(FOUND.getBytes(java.nio.charset.Charset.forName("GB18030")));
    assertThat(shell.err()).contains("not UTF-8");
  }

  @Test
  void theSameScenarioGivesTheSameResultFileByteForByte() throws IOException {
    play(FOUND);
    byte[] first = Files.readAllBytes(folder.resolve("result.json"));
    play(FOUND);

    assertThat(Files.readAllBytes(folder.resolve("result.json"))).isEqualTo(first);
  }
}

package org.gasservice.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.json.Json;
import org.gasservice.examples.shell.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void withoutASubcommandItShowsHowToUseItAndFails() {
    Shell shell = Shell.run();

    assertThat(shell.code()).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains("scenario").contains("verify").contains("Name a subcommand");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 用法",
    "en, Usage",
    "tr, 用法",
  })
  void itSpeaksEnglishToTheEnglishAndChineseToAllOthers(String home, String word) {
    assertThat(Shell.run(Locale.forLanguageTag(home), "--help").out()).contains(word);
  }

  @Test
  void theLanguageMayBeChosenAnywhereOnTheLine() {
    assertThat(Shell.run(Locale.CHINA, "--lang", "en", "scenario", "run").err())
        .contains("Missing argument: FILE");
    assertThat(Shell.run(Locale.US, "scenario", "run", "--lang=zh").err()).contains("缺少参数：FILE");
  }

  @ParameterizedTest
  @CsvSource({
    "--lang=fr,            2",
    "dance,                2",
    "scenario run --what x, 2",
    "scenario run --storage tape x.jsonl, 2",
    "verify,               2",
    "verify --data /nowhere/at/all, 3",
    "scenario run /nowhere/at/all.jsonl, 4",
  })
  void aWrongLineGetsOneShortMessageAndACode(String line, int code) {
    Shell shell = Shell.run(line.split(" "));

    assertThat(shell.code()).isEqualTo(code);
    assertThat(shell.err()).doesNotContain("Exception").doesNotContain("\tat ").isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"day", "board", "bill-run", "inspection-year", "quality-report", "manual"})
  void everySubcommandTellsHowToUseIt(String subcommand) {
    Shell shell = Shell.run(Locale.US, subcommand, "--help");

    assertThat(shell.code()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("Usage: gas-service " + subcommand);
  }

  @Test
  void everyTextIsThereInBothLanguages() throws Exception {
    assertThat(keys("help_zh.properties")).isEqualTo(keys("help_en.properties"));
  }

  private static Set<String> keys(String bundle) throws Exception {
    Properties properties = new Properties();
    try (var in = Main.class.getResourceAsStream(bundle)) {
      properties.load(in);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  @Test
  void everyCommandIsListedWithItsSchema() throws Exception {
    Shell shell = Shell.run("scenario", "commands");
    JsonNode all = Json.parse(shell.out());

    assertThat(shell.code()).isZero();
    assertThat(all.size()).isPositive();
    for (JsonNode command : all) {
      assertThat(command.at("/with/type").asText()).isEqualTo("object");
      assertThat(command.at("/with/additionalProperties").asBoolean(true)).isFalse();
    }
    assertThat(all.at("/access.found-company/with/properties/zone/format").asText())
        .isEqualTo("time-zone");
  }

  @Test
  void aScenarioOnDerbyLeavesAFolderThatVerifies(@TempDir Path folder) throws Exception {
    String data = folder.resolve("data").toString();
    Path checkpoint = folder.resolve("checkpoint");
    Shell played = Shell.run(
        "scenario",
        "run",
        "../scenarios/founding-a-company.jsonl",
        "--data",
        data,
        "--out",
        folder.resolve("out/result.json").toString());
    assertThat(played.code()).as(played.out() + played.err()).isZero();
    assertThat(Json.parse(Files.readString(folder.resolve("out/result.json")))
            .at("/passed")
            .asBoolean())
        .isTrue();

    Shell verified =
        Shell.run("verify", "--data", data, "--write-checkpoint", checkpoint.toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("Everything holds");
    assertThat(Shell.run("verify", "--data", data, "--checkpoint", checkpoint.toString())
            .code())
        .isZero();

    Files.writeString(
        checkpoint, Files.readString(checkpoint).replaceFirst("[0-9a-f]{8}\n", "00000000\n"));
    Shell differs = Shell.run("verify", "--data", data, "--checkpoint", checkpoint.toString());
    assertThat(differs.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(differs.out()).contains("differs from the checkpoint");

    Files.writeString(checkpoint, "no such line\n");
    assertThat(Shell.run("verify", "--data", data, "--checkpoint", checkpoint.toString())
            .code())
        .isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    Shell shell = Shell.run("verify", "--data", folder.toString());

    assertThat(shell.code()).isEqualTo(ExitCode.STORE);
    assertThat(shell.err()).contains("another program");
    assertThat(folder).isDirectoryContaining("glob:**letter.txt");
    assertThat(Files.readString(folder.resolve("letter.txt"))).isEqualTo("mine");
  }
}

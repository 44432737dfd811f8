package org.gasservice.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given to the program that it cannot take: one clear message in the reader's language, an exit code, nothing half-done. */
class BadInputTest {

  private static final String SCENARIO = "../scenarios/founding-a-company.jsonl";
  private static final String FOUND = """
      {"at": "2026-02-16T08:00:00+08:00", "by": "setup", "do": "access.found-company", "with": {"name": "东湖燃气", "zone": "Asia/Shanghai", "administrator": "E-1"}}
      """;
  private static final String NEXT = "{\"at\": \"2026-02-16T09:00:00+08:00\", \"by\": \"E-1\", ";

  @TempDir
  private Path temp;

  private Path data() {
    return temp.resolve("data");
  }

  private Shell play(Locale language, String text) throws IOException {
    Path file = temp.resolve("case.jsonl");
    Files.writeString(file, text);
    return Shell.run(
        language, "scenario", "run", file.toString(), "--data", data().toString());
  }

  /** One line, no trace of a program, and in the language asked for. */
  private static void assertOneMessage(Shell shell, int code, Locale language, String... parts) {
    assertThat(shell.code()).as(shell.out() + shell.err()).isEqualTo(code);
    assertThat(shell.err()).hasLineCount(1).contains(parts);
    assertNoTrace(shell);
    assertThat(shell
            .err()
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
        .as(shell.err())
        .isEqualTo(language.equals(Locale.CHINESE));
  }

  private static void assertNoTrace(Shell shell) {
    assertThat(shell.out() + shell.err())
        .doesNotContain("Exception")
        .doesNotContain("\tat ")
        .doesNotContain("org.gasservice")
        .doesNotContain("SQLState");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"do\": \"order.open\", \"wiht\": {}}|wiht: there is no such field|wiht",
        "\"do\": 7}|do: must be of type string|do",
        "\"do\": \"order.open\", \"with\": {\"kind\": \"EMERGENCY\"|was the file cut?|2",
        "\"do\": \"x.y\", \"expect\": {\"fired\": {}}}|expect.fired: must be of type array|expect.fired",
      })
  void aLineThatCannotBeUnderstoodIsNamedAndNothingIsDone(String line, String english, String both)
      throws IOException {
    assertOneMessage(
        play(Locale.ENGLISH, FOUND + NEXT + line),
        ExitCode.INPUT,
        Locale.ENGLISH,
        "case.jsonl line 2",
        english);
    assertOneMessage(
        play(Locale.CHINESE, FOUND + NEXT + line), ExitCode.INPUT, Locale.CHINESE, both);
    assertThat(data()).doesNotExist();
  }

  @Test
  void aStepThatGoesBackInTimeIsNamedAndNothingIsDone() throws IOException {
    String text = FOUND + FOUND.replace("T08:00:00", "T07:59:59.999");
    assertOneMessage(
        play(Locale.ENGLISH, text), ExitCode.INPUT, Locale.ENGLISH, "line 2", "earlier than");
    assertOneMessage(play(Locale.CHINESE, text), ExitCode.INPUT, Locale.CHINESE, "2");
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void tenMegabytesInOneTextAndNestingWithoutEndAreRefused(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String huge = "x".repeat(10 << 20);
    assertOneMessage(
        play(
            locale,
            FOUND + NEXT + "\"do\": \"order.open\", \"with\": {\"summary\": \"" + huge + "\"}}"),
        ExitCode.INPUT,
        locale,
        "case.jsonl");
    assertOneMessage(
        play(locale, FOUND + NEXT + "\"do\": \"order.open\", \"with\": " + "[".repeat(100_000)),
        ExitCode.INPUT,
        locale,
        "case.jsonl");
    assertOneMessage(
        play(
            locale,
            FOUND + NEXT + "\"do\": \"x\", \"with\": " + "[".repeat(5_000) + "]".repeat(5_000)
                + "}"),
        ExitCode.INPUT,
        locale,
        "case.jsonl");
    assertThat(data()).doesNotExist();
  }

  /** What only the commands know is found when its line comes: what stood before is done and stays whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"do\": \"access.grant-role\", \"with\": {\"actor\": \"E-2\", \"rolle\": \"AGENT\"}}|rolle",
        "\"do\": \"access.grant-role\", \"with\": {\"actor\": 7, \"role\": \"AGENT\"}}|actor",
      })
  void aCommandThatDoesNotBindIsToldWithItsLine(String line, String part) throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Shell shell = play(language, FOUND + NEXT + line);

      assertThat(shell.code()).isEqualTo(ExitCode.NOT_SO);
      assertThat(shell.out())
          .contains("case.jsonl", part)
          .contains(language.equals(Locale.ENGLISH) ? "line 2" : "2");
      assertNoTrace(shell);
      assertWhole();
    }
  }

  @Test
  void anUnknownCommandIsToldWithItsLine() throws IOException {
    String text = FOUND + NEXT + "\"do\": \"order.opne\"}";
    Shell english = play(Locale.ENGLISH, text);
    assertThat(english.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(english.out()).contains("case.jsonl line 2", "There is no command");
    assertNoTrace(english);
    Shell chinese = play(Locale.CHINESE, text);
    assertThat(chinese.code()).isEqualTo(ExitCode.NOT_SO);
    assertThat(chinese.out()).contains("case.jsonl").containsPattern("\\p{IsHan}");
    assertWhole();
  }

  private void assertWhole() {
    Shell verified = Shell.run("verify", "--data", data().toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(ExitCode.DONE);
    assertThat(verified.out()).contains("Everything holds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aLogWithAWrongHeaderIsRefusedNamingTheColumns(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Path log = temp.resolve("log.csv");
    for (String text : List.of(
        "number,state,opened_at\nINC1,New,29-02-2016 01:16\n",
        "number,number\nINC1,INC1\n",
        "\n")) {
      Files.writeString(log, text);
      Shell shell =
          Shell.run(locale, "replay", "--log", log.toString(), "--data", data().toString());
      assertOneMessage(shell, ExitCode.INPUT, locale, "log.csv", "incident_state");
    }
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "replay", "scenario", "verify"})
  void aFolderOfAnotherProgramIsLeftAsItIs(String command) throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("thesis.txt"), "years of work");
    assertRefused(command, "another program", "其他程序");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "replay", "scenario", "verify"})
  void aFolderOfANewerVersionIsLeftAsItIs(String command) throws IOException {
    DerbyStorage.open(data()).close();
    Files.writeString(data().resolve("FORMAT"), "gas-service derby 2\n");
    assertRefused(command, "newer version", "更新版本");
  }

  private void assertRefused(String command, String english, String chinese) throws IOException {
    Map<String, Long> before = files();
    assertOneMessage(open(Locale.ENGLISH, command), ExitCode.STORE, Locale.ENGLISH, english);
    assertOneMessage(open(Locale.CHINESE, command), ExitCode.STORE, Locale.CHINESE, chinese);
    assertThat(files()).isEqualTo(before);
  }

  private Shell open(Locale language, String command) {
    return Shell.run(language, line(command, data()).toArray(String[]::new));
  }

  private static List<String> line(String command, Path data) {
    return switch (command) {
      case "scenario" -> List.of("scenario", "run", SCENARIO, "--data", data.toString());
      case "replay" ->
        List.of(
            "replay",
            "--log",
            "src/test/resources/org/gasservice/examples/replay/tickets.csv",
            "--data",
            data.toString());
      default -> List.of(command, "--data", data.toString());
    };
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(data().relativize(file).toString(), Files.size(file));
      }
    }
    return sizes;
  }

  /** Holds a data folder until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      DerbyStorage storage = DerbyStorage.open(Path.of(args[0]));
      System.out.println("OPEN");
      while (System.in.read() >= 0) {
        // until the end
      }
      storage.close();
    }
  }

  private static Process java(String... args) throws IOException {
    return new ProcessBuilder(Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx200m",
                    "-Dfile.encoding=UTF-8"),
                Stream.of(args))
            .toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void aFolderInUseByAnotherProcessIsRefusedAndIsFreeAfterwards() throws Exception {
    Process holder = java(
        "-cp",
        System.getProperty("java.class.path"),
        Holder.class.getName(),
        data().toString());
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("OPEN");
      assertOneMessage(
          open(Locale.ENGLISH, "scenario"), ExitCode.STORE, Locale.ENGLISH, "Another process");
      assertOneMessage(open(Locale.CHINESE, "scenario"), ExitCode.STORE, Locale.CHINESE, "另一进程");
    } finally {
      holder.getOutputStream().close();
      assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(open(Locale.ENGLISH, "scenario").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void thePackagedProgramSaysTheSameAsAProcessOfItsOwn() throws Exception {
    Path jar = Path.of("target", "gas-service.jar");
    assumeTrue(Files.exists(jar), "the program is packaged");
    Path file = temp.resolve("case.jsonl");
    Files.write(file, (FOUND + FOUND.substring(0, 90)).getBytes(StandardCharsets.UTF_8));
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            jar.toString(),
            "scenario",
            "run",
            file.toString(),
            "--lang",
            "zh")
        .redirectErrorStream(true)
        .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(program.waitFor()).isEqualTo(ExitCode.INPUT);
    assertThat(said).hasLineCount(1).contains("case.jsonl", "2").doesNotContain("Exception");
  }
}

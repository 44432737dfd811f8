package org.gasservice.examples.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gasservice.core.customer.Party;
import org.gasservice.core.json.Json;
import org.gasservice.examples.Main;
import org.gasservice.examples.report.ClockLine;
import org.gasservice.examples.report.DayReport;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.shell.Texts;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled day. */
class DayTest {

  /** In every name, phone number, address and identity number of the day, and in nothing else. */
  private static final List<String> CANARIES = List.of("样例", "000-5550-", "0000001970");

  /** How often a running day is killed; more on request. */
  private static final int KILLS = Integer.getInteger("gas.day.kills", 2);

  @TempDir
  private Path folder;

  private static DayPlay.Played play(Storage storage) throws IOException {
    return new DayPlay(new Texts(Locale.ENGLISH))
        .play(storage, new PrintWriter(new StringWriter()));
  }

  private static String figures(DayReport report) {
    return Json.view(report).toString();
  }

  private int main(StringWriter said, String... args) {
    PrintWriter to = new PrintWriter(said, true);
    return Main.run(Locale.ENGLISH, to, to, args);
  }

  @Test
  void isWhatTheScriptWrites() throws IOException {
    assertThat(Files.readString(DayScript.FILE)).isEqualTo(new DayScript().write());
  }

  @Test
  void holdsWhatADayHolds() throws IOException {
    DayPlay.Played played = play(new MemoryStorage());
    DayReport report = played.report();

    assertThat(played.result().failures()).isEmpty();
    assertThat(report.contacts()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(report.makeUpDay()).isTrue();
    assertThat(report.units())
        .extracting(DayReport.Unit::level)
        .contains("HEAD_OFFICE", "BRANCH", "STATION");
    assertThat(report.people().employees()).isGreaterThanOrEqualTo(20);
    assertThat(report.missed()).hasSize(1);
    assertThat(report.refusals())
        .filteredOn(r -> r.clause().filter("D10-6.0"::equals).isPresent())
        .hasSize(3);
    assertThat(report.clocks())
        .extracting(ClockLine::verdict)
        .contains(
            ClockLine.Verdict.MET,
            ClockLine.Verdict.BREACHED,
            ClockLine.Verdict.EXCUSED,
            ClockLine.Verdict.RUNNING,
            ClockLine.Verdict.PAUSED,
            ClockLine.Verdict.OVERDUE);
    assertThat(report.escalations())
        .extracting(DayReport.EscalationLine::level)
        .contains("STATION", "BRANCH", "HEAD_OFFICE");
    assertThat(report.interruptions())
        .extracting(i -> i.kind() + " " + i.state() + " " + i.lit() + "/" + i.homes())
        .containsExactly("PLANNED CLOSED 3/4", "SUDDEN IN_FORCE 0/5");
    assertThat(report.requests())
        .extracting(DayReport.RequestLine::course)
        .contains("DECLINED", "TOLD", "ORDERED", "OPEN");
    assertThat(report.requests()).anyMatch(request -> request.bounced() == 1);
  }

  @Test
  void isTheSameOnDerbyInMemoryAndTheSecondTime() throws IOException {
    String onMemory = figures(play(new MemoryStorage()).report());
    DayPlay.Played first = play(DerbyStorage.open(folder.resolve("data")));
    DayPlay.Played again = play(DerbyStorage.open(folder.resolve("data")));

    assertThat(figures(first.report())).isEqualTo(onMemory);
    assertThat(figures(again.report())).isEqualTo(onMemory);
    assertThat(again.result().passed()).isTrue();
    assertThat(again.replayed()).isEqualTo(first.result().steps().size());
  }

  @Test
  void endsTheSameHoweverOftenItIsKilled() throws Exception {
    Path data = folder.resolve("data");
    Random moments = new Random(20260214);
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = child(data, kill);
      child.waitFor(1_500 + moments.nextInt(2_500), TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
    }
    Process last = child(data, KILLS);
    assertThat(last.waitFor()).isZero();
    StringWriter verified = new StringWriter();
    assertThat(main(verified, "verify", "--data", data.toString()))
        .as(verified.toString())
        .isZero();
    assertThat(Files.readString(folder.resolve("figures.json")).strip())
        .isEqualTo(Output.pretty(Json.view(play(new MemoryStorage()).report())));
    for (int i = 0; i <= KILLS; i++) {
      assertThat(Files.readString(folder.resolve("said-" + i + ".txt"))).doesNotContain(CANARIES);
    }
  }

  /** No file may grow beyond this, as on a full disk; Derby's log needs 1024 blocks of 1024 bytes. */
  private static final List<String> LITTLE_ROOM =
      List.of("bash", "-c", "ulimit -f 1025; exec \"$@\"", "bash");

  @Test
  void aDiskThatTakesNoMoreStopsItAndMoreRoomLetsItGoOn() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell limits the size of files");
    Path data = folder.resolve("data");
    Process stopped = child(data, 0, LITTLE_ROOM);
    assertThat(stopped.waitFor()).isEqualTo(ExitCode.STORE);
    assertThat(Files.readString(folder.resolve("said-0.txt")))
        .contains("run the same again")
        .doesNotContain(CANARIES);

    assertThat(child(data, 1).waitFor()).isZero();
    assertThat(main(new StringWriter(), "verify", "--data", data.toString())).isZero();
    assertThat(Files.readString(folder.resolve("figures.json")).strip())
        .isEqualTo(Output.pretty(Json.view(play(new MemoryStorage()).report())));
  }

  private Process child(Path data, int number) throws IOException {
    return child(data, number, List.of());
  }

  private Process child(Path data, int number, List<String> within) throws IOException {
    List<String> command = new ArrayList<>(within);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug",
        Main.class.getName(),
        "day",
        "--data",
        data.toString(),
        "--out",
        folder.resolve("figures.json").toString()));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said-" + number + ".txt").toFile());
    builder.environment().put("LANG", "C");
    return builder.start();
  }

  @Test
  void tellsNothingPersonalToConsoleReportOrLog() throws IOException {
    Path data = folder.resolve("data");
    StringWriter said = new StringWriter();
    int code = main(
        said,
        "day",
        "--data",
        data.toString(),
        "--report",
        folder.resolve("page.html").toString(),
        "--out",
        folder.resolve("figures.json").toString());

    assertThat(code).isZero();
    assertThat(said.toString()).contains("East Lake Gas").doesNotContain(CANARIES);
    for (String file : List.of("page.html", "figures.json")) {
      assertThat(Files.readString(folder.resolve(file))).isNotEmpty().doesNotContain(CANARIES);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        assertThat(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("000-5550-", "0000001970");
      }
    }
    assertThat(Files.readString(DayScript.FILE)).contains(CANARIES);
    try (Storage store = DerbyStorage.open(data)) {
      Party party =
          store.find(Party.TYPE, List.of(Party.keyOf("PA-1000"))).get(0).value();
      assertThat(party.name().reveal()).contains("样例");
    }
  }
}

package org.gasservice.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gasservice.core.access.Verifier;
import org.gasservice.core.json.Json;
import org.gasservice.examples.Shell;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Path OWN =
      Path.of("src/test/resources/org/gasservice/examples/replay/tickets.csv");
  private static final Path REAL = Path.of("../../shared/data/ticket-log/incident_event_log.csv");

  /** Ends a run between two rows, as a kill would. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static ReplaySummary run(Storage storage, List<LogRow> rows, int killAfter) {
    Site site = Site.open(
        storage,
        Replay.start(Replay.inTime(rows)),
        new RepeatableIds("test"),
        RefusedRow.feature());
    return new Replay(site, done -> {
          if (done == killAfter) {
            throw new Killed();
          }
        })
        .run(rows, ZONE);
  }

  @Test
  void everyRowIsAppliedChangesNothingOrIsRefusedWithAReason() throws Exception {
    List<LogRow> rows = TicketLog.read(OWN, ZONE);
    Storage storage = new MemoryStorage();

    ReplaySummary summary = run(storage, rows, -1);

    assertThat(summary.rows()).isEqualTo(rows.size());
    assertThat(summary.applied() + summary.unchanged() + summary.refusedRows())
        .isEqualTo(rows.size());
    assertThat(summary.refused()).isEqualTo(Map.of("replay.unknown-state", 1));
    assertThat(summary.orders()).isEqualTo(Map.of("CLOSED", 2, "DISPATCHED", 1, "SUSPENDED", 1));
    assertThat(summary.steps())
        .containsEntry("order.open", 4)
        .containsEntry("order.reopen", 1)
        .containsEntry("order.recall", 1)
        .containsEntry("order.reclassify", 1)
        .containsEntry("order.close", 3);
    assertThat(summary.logged() + summary.derived())
        .isEqualTo(summary.steps().values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void aSecondRunOnTheSameStoreChangesNothingAndSaysTheSame() throws Exception {
    List<LogRow> rows = TicketLog.read(OWN, ZONE);
    Storage storage = new MemoryStorage();
    ReplaySummary first = run(storage, rows, -1);
    JsonNode journal = Json.view(first.journal());

    ReplaySummary second = run(storage, rows, -1);

    assertThat(second).isEqualTo(first);
    assertThat(Json.view(second.journal())).isEqualTo(journal);
  }

  @Test
  void killedAgainAndAgainItComesToTheSame() throws Exception {
    List<LogRow> rows = TicketLog.read(OWN, ZONE);
    String whole = Json.view(run(new MemoryStorage(), rows, -1)).toString();
    Random random = new Random(20);
    Storage storage = new MemoryStorage();
    for (int kill = 0; kill < 20; kill++) {
      int after = 1 + random.nextInt(rows.size());
      assertThatThrownBy(() -> run(storage, rows, after)).isInstanceOf(Killed.class);
    }

    assertThat(Json.view(run(storage, rows, -1)).toString()).isEqualTo(whole);
  }

  @Test
  void onDerbyTheCommandWritesTheSameFileTwiceAndTheFolderIsSound(@TempDir Path folder)
      throws Exception {
    String data = folder.resolve("data").toString();
    Path out = folder.resolve("summary.json");
    Shell first =
        Shell.run("replay", "--log", OWN.toString(), "--data", data, "--out", out.toString());
    assertThat(first.code()).as(first.err()).isZero();
    byte[] bytes = Files.readAllBytes(out);

    assertThat(Shell.run("replay", "--log", OWN.toString(), "--data", data, "--out", out.toString())
            .code())
        .isZero();
    assertThat(Files.readAllBytes(out)).isEqualTo(bytes);
    assertThat(Shell.run("verify", "--data", data).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b,c\n1,2,3\n", "number,incident_state\nINC1,New\n", "number;incident_state\n"})
  void anotherHeaderIsRefusedNamingWhatIsMissing(String text, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("other.csv"), text);

    Shell shell = Shell.run(
        "replay", "--log", file.toString(), "--data", folder.resolve("data").toString());

    assertThat(shell.code()).isEqualTo(ExitCode.INPUT);
    assertThat(shell.err()).contains("wrong header").contains("sys_updated_at").hasLineCount(1);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aLineThatIsCutIsNamed(@TempDir Path folder) throws Exception {
    String text = Files.readString(OWN);
    Path file = Files.writeString(folder.resolve("cut.csv"), text.substring(0, text.length() - 60));

    Shell shell = Shell.run(
        "replay", "--log", file.toString(), "--data", folder.resolve("data").toString());

    assertThat(shell.code()).isEqualTo(ExitCode.INPUT);
    assertThat(shell.err()).contains("cannot be understood");
  }

  /** Extra: only where the public log lies beside the repository. */
  @Test
  void ofTheRealLogAtLeastNineteenRowsInTwentyAreNotRefused() throws Exception {
    if (!Files.exists(REAL)) {
      System.out.println("no real ticket log beside the repository: its replay was not tested");
      return;
    }
    List<LogRow> rows = TicketLog.read(REAL, ZONE);
    Storage storage = new MemoryStorage();

    ReplaySummary summary = run(storage, rows, -1);

    assertThat(summary.tickets()).isEqualTo(443);
    assertThat(summary.rows()).isEqualTo(3027);
    assertThat(summary.applied() + summary.unchanged() + summary.refusedRows()).isEqualTo(3027);
    assertThat(summary.refusedRows()).isLessThanOrEqualTo(3027 / 20);
    assertThat(run(storage, rows, -1)).isEqualTo(summary);
    Site site = Site.open(
        storage, Replay.start(Replay.inTime(rows)), new RepeatableIds("t"), RefusedRow.feature());
    assertThat(new Verifier(storage, site.registry()).run().findings()).isEmpty();
  }
}

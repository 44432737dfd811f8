package org.gasservice.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.storage.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example programs with their data on a server. */
class PostgresCommandsTest {

  private static final String SCENARIO = "../scenarios/crew-leaves-within-five-minutes.jsonl";
  private static final String LOG = "src/test/resources/org/gasservice/examples/replay/tickets.csv";

  @TempDir
  Path folder;

  private final PostgresServer.Schema schema = PostgresServer.newSchema();

  @AfterEach
  void dropSchema() {
    schema.close();
  }

  private Shell onServer(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(
        List.of("--storage", "postgres", "--url", schema.url(), "--user", PostgresServer.user()));
    return Shell.run(args.toArray(String[]::new));
  }

  @Test
  void aScenarioIsPlayedAndVerifiedOnAServer() {
    assertThat(onServer("scenario", "run", SCENARIO).code()).isEqualTo(ExitCode.DONE);
    assertThat(onServer("verify").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aLogIsReplayedTwiceAndVerifiedOnAServer() {
    assertThat(onServer("replay", "--log", LOG).code()).isEqualTo(ExitCode.DONE);
    assertThat(onServer("replay", "--log", LOG).code()).isEqualTo(ExitCode.DONE);
    assertThat(onServer("verify").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aDayIsPlayedOnAServer() {
    String report = folder.resolve("report.html").toString();
    assertThat(onServer("day", "--report", report).code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    assertThat(onServer("verify").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void optionsThatDoNotGoTogetherAreNamed() {
    assertThat(Shell.run("verify").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Shell.run("verify", "--storage", "memory").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Shell.run("verify", "--storage", "postgres").err()).contains("--url");
    assertThat(Shell.run("verify", "--storage", "derby", "--url", "x").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(
            onServer("scenario", "run", SCENARIO, "--data", folder.toString()).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aServerThatCannotBeReachedIsSaidInOneMessage() {
    Shell shell = Shell.run("verify", "--url", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(shell.code()).isEqualTo(ExitCode.STORE);
    assertThat(shell.err().lines()).hasSize(1);
  }
}

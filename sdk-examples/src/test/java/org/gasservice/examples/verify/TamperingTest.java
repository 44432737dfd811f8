package org.gasservice.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.gasservice.examples.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with access to the database changes what was recorded [D10-4.15]. */
class TamperingTest {

  private static final String SCENARIO = "../scenarios/small-repair-from-report-to-closing.jsonl";
  private static final String ORDER = "type_name = 'service_order'";

  @TempDir
  static Path folder;

  @TempDir
  Path copies;

  @BeforeAll
  static void aWorkingDay() {
    Shell run = Shell.run(
        "scenario", "run", SCENARIO, "--storage", "derby", "--data", data().toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Path data() {
    return folder.resolve("data");
  }

  @Test
  void whatNobodyTouchedHolds() {
    assertThat(Shell.run("verify", "--data", data().toString()).code()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an aggregate's content  | update gas_t_service_order set hot = cast(x'7b7d' as varchar(2) for bit data) | service_order",
        "an aggregate's version  | update gas_t_service_order set version = version - 1 | service_order",
        "an aggregate removed    | delete from gas_t_service_order | service_order",
        "who did it              | update gas_journal set actor = 'E-99' where " + ORDER
            + " and version = 2 | service_order",
        "when it happened        | update gas_journal set occurred_at = occurred_at + 1 where "
            + ORDER + " and version = 3 | service_order",
        "what was asked for      | update gas_journal set payload = cast(x'7b7d' as varchar(2) for bit data) where "
            + ORDER + " and version = 1 | service_order",
        "an entry in the middle  | delete from gas_journal where " + ORDER
            + " and version = 2 | service_order",
        "the last entry          | delete from gas_journal where " + ORDER
            + " and version = (select max(version) from gas_journal where " + ORDER
            + ") | service_order",
        "a role given in secret  | update gas_t_account set hot = cast(x'7b22726f6c6573223a5b2241444d494e4953545241544f52225d7d' as"
            + " varchar(29) for bit data) where root <> 'E-1' | account",
        "a column for reports    | update gas_t_service_order set a_order_kind = 'EMERGENCY' | service_order",
        "a receipt's answer      | update gas_receipt set result = cast(x'7b7d' as varchar(2) for bit data) where command_id in"
            + " (select command_id from gas_journal where " + ORDER + ") | service_order",
        "an indexed attribute    | update gas_t_service_order set a_reported_at = a_reported_at + 1 | service_order",
      })
  void isFoundAndNamed(String what, String sql, String named) throws Exception {
    Path copy = copy();
    execute(copy, sql.strip());

    Shell verify = Shell.run("verify", "--data", copy.toString());

    assertThat(verify.code()).as(verify.out() + verify.err()).isEqualTo(1);
    assertThat(verify.out()).contains(named.strip());
  }

  @Test
  void twoEntriesSwappedAreFound() throws Exception {
    Path copy = copy();
    execute(
        copy,
        "update gas_journal set version = 1000 where " + ORDER + " and version = 2",
        "update gas_journal set version = 2 where " + ORDER + " and version = 3",
        "update gas_journal set version = 3 where " + ORDER + " and version = 1000");

    Shell verify = Shell.run("verify", "--data", copy.toString());

    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.out()).contains("service_order");
  }

  @Test
  void anAggregateRemovedWithItsJournalIsFoundAgainstACheckpoint() throws Exception {
    Path copy = copy();
    Path checkpoint = copies.resolve("checkpoint");
    assertThat(Shell.run(
                "verify", "--data", copy.toString(), "--write-checkpoint", checkpoint.toString())
            .code())
        .isZero();
    execute(copy, "delete from gas_t_service_order", "delete from gas_journal where " + ORDER);

    assertThat(Shell.run("verify", "--data", copy.toString()).code()).isZero();
    Shell verify =
        Shell.run("verify", "--data", copy.toString(), "--checkpoint", checkpoint.toString());

    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.out()).contains("checkpoint").contains("service_order");
  }

  private Path copy() throws IOException {
    Path copy = copies.resolve("data");
    try (Stream<Path> files = Files.walk(data())) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(data().relativize(file).toString());
        MoreFiles.createParentDirectories(target);
        Files.copy(file, target);
      }
    }
    return copy;
  }

  private static void execute(Path data, String... statements) throws SQLException {
    String url = "jdbc:derby:" + data.resolve("db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      }
    } finally {
      shutDown(url);
    }
  }

  private static void shutDown(String url) throws SQLException {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
    } catch (SQLException down) {
      if (!"08006".equals(down.getSQLState())) {
        throw down;
      }
    }
  }
}

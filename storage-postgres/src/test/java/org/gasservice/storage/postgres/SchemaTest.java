package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.SharedSchema;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private final PostgresServer.Schema schema = PostgresServer.newSchema();

  @AfterEach
  void drop() {
    schema.close();
  }

  private static void refused(Outcome outcome, ThrowingCallable call) {
    StorageFailure failure = catchThrowableOfType(StorageFailure.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.outcome()).isEqualTo(outcome);
  }

  private static void runScript(PostgresServer.Schema where, String script) {
    SharedSchema.statements(script).forEach(where::run);
  }

  /** Columns, constraints, indexes, functions and what is remembered, without the name of the schema. */
  private static TreeSet<String> definitions(PostgresServer.Schema where) throws SQLException {
    TreeSet<String> all = new TreeSet<>();
    try (Connection connection = where.source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(
          "select 'column', table_name, column_name, data_type, collation_name, is_nullable, character_maximum_length::text,"
              + " numeric_precision::text from information_schema.columns where table_schema = current_schema()",
          "select 'index', tablename, replace(indexdef, current_schema() || '.', '') from pg_indexes where schemaname = current_schema()",
          "select 'constraint', conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint"
              + " where connamespace = current_schema()::regnamespace and contype <> 'n'",
          "select 'function', proname, prosrc from pg_proc where pronamespace = current_schema()::regnamespace",
          "select 'catalogue', type_name, part, part_name, shape, finished::text from gas_catalog",
          "select 'version', meta_value from gas_meta where meta_key = 'schema'")) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              line.append(rows.getString(i)).append(' ');
            }
            all.add(line.toString());
          }
        }
      }
    }
    return all;
  }

  @Test
  void theScriptAndTheFirstUseMakeTheSame() throws Exception {
    try (PostgresStorage storage = schema.open()) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
    }
    try (PostgresServer.Schema scripted = PostgresServer.newSchema()) {
      runScript(scripted, PostgresStorage.schemaScript(List.of(Sample.TYPE)));
      assertThat(definitions(scripted)).isEqualTo(definitions(schema)).hasSizeGreaterThan(60);
      try (PostgresStorage storage = scripted.open()) {
        storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN").withCode("K"))));
        assertThat(storage
                .scan(Sample.TYPE, Range.all("by_code"), Optional.empty(), 10)
                .rows())
            .hasSize(1);
      }
    }
  }

  @Test
  void tablesOfAnEarlierVersionAreBroughtUpToDate() throws Exception {
    runScript(schema, PostgresDialect.resource("V1__shared_tables.sql"));
    schema.open().close();
    try (PostgresServer.Schema fresh = PostgresServer.newSchema()) {
      fresh.open().close();
      assertThat(definitions(schema)).isEqualTo(definitions(fresh));
    }
  }

  @Test
  void tablesOfALaterVersionAreRefused() {
    schema.open().close();
    schema.run("update gas_meta set meta_value = '99' where meta_key = 'schema'");
    refused(Outcome.NEWER_SCHEMA, schema::open);
  }

  @Test
  void tablesOfSomebodyElseAreRefusedAndLeftAlone() {
    schema.run("create table gas_journal (mine integer)");
    refused(Outcome.NOT_OURS, schema::open);
    schema.run("insert into gas_journal values (1)");

    schema.run("create table gas_meta (meta_key varchar(40), meta_value varchar(40))");
    refused(Outcome.NOT_OURS, schema::open);
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutRepeatingIt() {
    StorageFailure failure = catchThrowableOfType(
        StorageFailure.class, () -> PostgresStorage.open("jdbc:derby:secret", "u", "secret"));
    assertThat(failure.outcome()).isEqualTo(Outcome.BAD_VALUE);
    assertThat(failure.getMessage()).doesNotContain("secret");
  }

  @Test
  void rootLeadsEveryPrimaryKeyAndEveryIndexWithinARoot() throws Exception {
    try (PostgresStorage storage = schema.open()) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
    }
    List<String> keys = definitions(schema).stream()
        .filter(line -> line.startsWith("constraint") && line.contains("PRIMARY KEY"))
        .filter(line -> !line.contains("gas_meta ") && !line.contains("gas_catalog "))
        .toList();
    assertThat(keys).hasSize(5).allSatisfy(line -> assertThat(line).contains("KEY (root,"));
    assertThat(definitions(schema).stream()
            .filter(line -> line.contains("_in_root ") || line.contains("_sample_phone ")))
        .filteredOn(line -> line.startsWith("index"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("(root, "));
  }

  @Test
  void reportsSeeDatesAsDatesAndDocumentsAsJson() throws Exception {
    schema.open().close();
    try (PostgresStorage storage = schema.open();
        Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement()) {
      storage.commit(Unit.of(Sample.insert(
          Key.ofRoot("a"),
          Sample.of("OPEN").withDue(Sample.T0.plusNanos(1_000)).withNote("{\"reason\": 1}"))));
      runScript(schema, PostgresStorage.reportScript(List.of(Sample.TYPE)));
      try (ResultSet rows = statement.executeQuery(
          "select \"day\"::text, to_char(\"due\" at time zone 'UTC', 'HH24:MI:SS.US'), \"open\", \"$document\"->>'reason'"
              + " from gas_v_sample where \"$root\" = 'a' and \"day\" > date '2026-01-01'")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("2026-02-17");
        assertThat(rows.getString(2)).isEqualTo("02:00:00.000001");
        assertThat(rows.getBoolean(3)).isTrue();
        // the hot part of this type is no JSON and left out; its cold part is
        assertThat(rows.getString(4)).isEqualTo("1");
      }
    }
  }
}

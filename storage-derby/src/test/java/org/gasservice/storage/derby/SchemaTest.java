package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.storage.derby.DerbyStorageTest.refused;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.SharedSchema;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static final String LONGEST = "a" + "_z".repeat(19) + "9";

  static EmbeddedDataSource memory(String name) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName("memory:" + name);
    source.setCreateDatabase("create");
    return source;
  }

  private static void drop(String name) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName("memory:" + name);
    source.setConnectionAttributes("drop=true");
    try (Connection connection = source.getConnection()) {
      throw new AssertionError("still there");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("08006");
    }
  }

  /** Tables, columns with their types, and indexes with their columns, without names Derby makes up. */
  private static TreeSet<String> definitions(Connection connection) throws SQLException {
    TreeSet<String> all = new TreeSet<>();
    collect(
        connection,
        "select 'column ' || t.tablename || ' ' || c.columnname || ' ' || cast(c.columndatatype as varchar(60))"
            + " from sys.systables t join sys.syscolumns c on t.tableid = c.referenceid where t.tabletype = 'T'",
        all);
    collect(
        connection,
        "select 'constraint ' || t.tablename || ' ' || c.constraintname || ' ' || c.type || ' ' ||"
            + " cast(g.descriptor as varchar(60)) from sys.sysconstraints c join sys.systables t on t.tableid = c.tableid"
            + " join sys.syskeys k on k.constraintid = c.constraintid"
            + " join sys.sysconglomerates g on g.conglomerateid = k.conglomerateid",
        all);
    collect(
        connection,
        "select 'index ' || t.tablename || ' ' || g.conglomeratename || ' ' || cast(g.descriptor as varchar(60))"
            + " from sys.sysconglomerates g join sys.systables t on t.tableid = g.tableid"
            + " where t.tabletype = 'T' and g.isindex and not g.isconstraint",
        all);
    collect(
        connection,
        "select 'catalogue ' || type_name || ' ' || part || ' ' || part_name || ' ' || shape || ' ' || char(finished) from gas_catalog",
        all);
    return all;
  }

  private static void collect(Connection connection, String sql, TreeSet<String> into)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        into.add(rows.getString(1));
      }
    }
  }

  @Test
  void theScriptAndTheFirstUseMakeTheSame() throws Exception {
    EmbeddedDataSource used = memory("used");
    EmbeddedDataSource scripted = memory("scripted");
    try (DerbyStorage storage = DerbyStorage.over(used)) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
    }
    String script = DerbyStorage.schemaScript(List.of(Sample.TYPE));
    try (Connection connection = scripted.getConnection()) {
      for (String statement : SharedSchema.statements(script)) {
        try (Statement run = connection.createStatement()) {
          run.execute(statement);
        }
      }
    }
    try (Connection one = used.getConnection();
        Connection other = scripted.getConnection()) {
      assertThat(definitions(other)).isEqualTo(definitions(one)).hasSizeGreaterThan(50);
    }
    try (DerbyStorage storage = DerbyStorage.over(scripted)) {
      storage.commit(Unit.of(
          Sample.insert(Key.ofRoot("a"), Sample.of("OPEN").withPhones("1").withCode("K"))));
      assertThat(storage
              .scan(Sample.TYPE, Range.all("by_code"), Optional.empty(), 10)
              .rows())
          .hasSize(1);
    }
    drop("used");
    drop("scripted");
  }

  @Test
  void noNameIsReservedOrTooLongOrMetTwice() {
    List<Attribute<Sample>> attributes = new ArrayList<>();
    List<Index<Sample>> indexes = new ArrayList<>();
    for (String word :
        List.of("select", "order", "user", "group", "at", "role", "value", "key", LONGEST)) {
      attributes.add(Attribute.of(word, Kind.TOKEN, Sample::state));
      indexes.add(Index.over(word + "_i".repeat(word.equals(LONGEST) ? 0 : 1), Reach.STORE, word));
    }
    indexes.remove(indexes.size() - 1);
    indexes.add(Index.over("b_" + LONGEST.substring(0, 38), Reach.STORE, LONGEST));
    try (DerbyStorage storage = DerbyStorage.inMemory("names")) {
      for (String name :
          List.of("order", "table", "journal", "meta", LONGEST, LONGEST.substring(0, 39) + "8")) {
        AggregateType<Sample> type =
            new AggregateType<>(name, Sample.class, new Sample.SampleCodec(), attributes, indexes);
        storage.commit(Unit.of(Sample.insert(type, Key.ofRoot("a"), Sample.of("OPEN"))));
        for (Index<Sample> index : indexes) {
          assertThat(storage
                  .scan(type, Range.all(index.name()), Optional.empty(), 10)
                  .rows())
              .hasSize(1);
        }
      }
    }
  }

  @Test
  void aDatabaseOfALaterVersionIsRefused() throws Exception {
    EmbeddedDataSource source = memory("later");
    DerbyStorage.over(source).close();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update gas_meta set meta_value = '99' where meta_key = 'schema'");
    }
    refused(Outcome.NEWER_SCHEMA, -1, () -> DerbyStorage.over(source));
    drop("later");
  }

  @Test
  void twoStoragesOverOneDatabaseAreRefused() {
    EmbeddedDataSource source = memory("twice");
    try (DerbyStorage storage = DerbyStorage.over(source)) {
      refused(Outcome.IN_USE, -1, () -> DerbyStorage.over(source));
      assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows()).isEmpty();
    }
    DerbyStorage.over(source).close();
    drop("twice");
  }
}

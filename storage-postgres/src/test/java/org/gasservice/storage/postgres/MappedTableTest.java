package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.Drift;
import org.gasservice.storage.jdbc.MappedStorage;
import org.gasservice.storage.jdbc.TableMapping;
import org.gasservice.storage.jdbc.TableMapping.Mapped;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregates whose name and amount lie in a table of the host's as well. */
class MappedTableTest {

  private static final Key A = Key.ofRoot("a");

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private boolean counted;

  @SuppressWarnings("NullAway.Init") // every test opens it first
  private MappedStorage storage;

  private void open(boolean withVersionColumn) {
    counted = withVersionColumn;
    schema.run("create table kunde (nr varchar(100) primary key, name varchar(400), saldo bigint"
        + " not null, filiale varchar(10) not null, notiz text"
        + (counted ? ", version integer not null" : "") + ")");
    TableMapping<Sample> mapping = TableMapping.of(
            Sample.TYPE,
            "kunde",
            "nr",
            List.of(new Mapped<>("name", Sample::name), new Mapped<>("saldo", Sample::amount)))
        .filledWith(List.of(new Mapped<>("filiale", sample -> "web")));
    mapping = counted ? mapping.countedBy("version") : mapping;
    storage = schema.open().mapped(List.of(mapping));
    if (!counted) {
      schema.run(PostgresStorage.triggerScript(mapping));
    }
  }

  @AfterEach
  void drop() {
    if (storage != null) {
      storage.close();
    }
    schema.close();
  }

  private void host(String set) {
    schema.run(
        "update kunde set " + set + (counted ? ", version = version + 1" : "") + " where nr = 'a'");
  }

  private String row() throws SQLException {
    try (Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, saldo, filiale from kunde")) {
      return rows.next()
          ? rows.getString(1) + " " + rows.getLong(2) + " " + rows.getString(3)
          : "none";
    }
  }

  private List<Drift> drifts() {
    return storage.drifted("sample", Optional.empty(), 10).drifts();
  }

  private Held<Sample> inserted() {
    storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN").withName("Li").withAmount(5))));
    return Sample.load(storage, A);
  }

  private Outcome refused(Held<Sample> before, Sample after) {
    return catchThrowableOfType(
            StorageFailure.class, () -> storage.commit(Unit.of(Sample.update(before, after))))
        .outcome();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ourChangeIsInTheRowAndNothingHasDrifted(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    assertThat(row()).isEqualTo("Li 5 web");
    storage.commit(Unit.of(Sample.update(held, held.value().withAmount(6).withNote("n"))));
    assertThat(row()).isEqualTo("Li 6 web");
    assertThat(drifts()).isEmpty();
    assertThat(storage.capabilities()).doesNotContain(Capability.JOINS_CALLER_TRANSACTION);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheHostChangedIsNotOverwrittenButFollowed(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    host("name = 'Wang'");
    assertThat(refused(held, held.value().withAmount(7))).isEqualTo(Outcome.STALE);
    assertThat(row()).isEqualTo("Wang 5 web");
    assertThat(Sample.load(storage, A)).isEqualTo(held);

    Drift drift = drifts().get(0);
    assertThat(drift.row()).isEqualTo("a");
    assertThat(drift.columns()).containsEntry("name", "Wang").containsEntry("saldo", 5L);
    assertThat(drift.toString()).doesNotContain("Wang");
    assertThat(storage.settle("sample", A)).as("they do not say the same yet").isFalse();
    storage.commit(Unit.of(Sample.update(held, held.value().withName("Wang"))));
    assertThat(drifts()).isEmpty();
    Held<Sample> followed = Sample.load(storage, A);
    storage.commit(Unit.of(Sample.update(followed, followed.value().withAmount(7))));
    assertThat(row()).isEqualTo("Wang 7 web");
    assertThat(storage.history("sample", A, 0, 10)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void columnsWeDoNotHoldAreTheHostsAffair(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    host("notiz = 'called'");
    assertThat(drifts()).hasSize(1);
    assertThat(storage.settle("sample", A)).isTrue();
    assertThat(drifts()).isEmpty();
    host("notiz = 'again'");
    storage.commit(Unit.of(Sample.update(held, held.value().withAmount(8))));
    assertThat(row()).isEqualTo("Li 8 web");
    assertThat(drifts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothOrNeither(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    schema.run("alter table kunde add check (saldo < 100)");
    assertThatThrownBy(
            () -> storage.commit(Unit.of(Sample.update(held, held.value().withAmount(500)))))
        .isInstanceOf(StorageFailure.class)
        .hasMessageNotContaining("500");
    assertThat(row()).isEqualTo("Li 5 web");
    assertThat(Sample.load(storage, A)).isEqualTo(held);
    assertThat(refused(Sample.load(storage, A), held.value().withAmount(500)))
        .as("a rule of the host's table")
        .isEqualTo(Outcome.BAD_VALUE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowTheHostMadeIsJoinedWhenItIsAsOursWouldBe(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    schema.run("insert into kunde (nr, name, saldo, filiale" + (counted ? ", version" : "")
        + ") values ('a', 'Li', 5, 'west'" + (counted ? ", 41" : "") + ")");
    assertThat(drifts()).as("a row none of ours has seen").hasSize(1);
    StorageFailure other = catchThrowableOfType(
        StorageFailure.class,
        () -> storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN").withName("Zhao")))));
    assertThat(other.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(other.detail()).isEqualTo("key");
    inserted();
    assertThat(row()).isEqualTo("Li 5 west");
    assertThat(drifts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRuleThatReadTheAggregateHoldsOnlyWhileTheRowIsTheSame(boolean withVersionColumn) {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    host("saldo = 0");
    StorageFailure stale = catchThrowableOfType(
        StorageFailure.class,
        () -> storage.commit(Unit.of(
            Sample.insert(Key.ofRoot("b"), Sample.of("OPEN")),
            new Change.Verify<>(Sample.TYPE, A, held.version()))));
    assertThat(stale.outcome()).isEqualTo(Outcome.STALE);
    assertThat(stale.position()).isEqualTo(1);
    assertThat(storage.find(Sample.TYPE, List.of(Key.ofRoot("b")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anErasedPersonIsErasedInTheRowAsWell(boolean withVersionColumn) throws Exception {
    open(withVersionColumn);
    Held<Sample> held = inserted();
    storage.commit(Unit.of(Sample.erase(held, held.value().withName(null))));
    assertThat(row()).isEqualTo("null 5 web");
  }

  @Test
  void namesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> TableMapping.of(
            Sample.TYPE, "kunde; drop table x", "nr", List.of(new Mapped<>("name", Sample::name))))
        .isInstanceOf(IllegalArgumentException.class);
    open(true);
    assertThatThrownBy(() -> storage.drifted("other", Optional.empty(), 10))
        .isInstanceOf(StorageFailure.class)
        .hasMessageContaining("nothing is joined");
  }
}

package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our units inside a transaction of the host, beside a table of the host's. */
class WithinTransactionTest {

  private static final Key A = Key.ofRoot("a");

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final PostgresStorage storage = schema.open();
  private Connection host;

  @BeforeEach
  void begin() throws SQLException {
    schema.run("create table customer (no integer primary key, name text)");
    storage.all(Sample.TYPE, Optional.empty(), 1);
    host = schema.source().getConnection();
    host.setAutoCommit(false);
  }

  @AfterEach
  void end() throws SQLException {
    host.close();
    storage.close();
    schema.close();
  }

  private void hostWrites(int no) throws SQLException {
    try (Statement statement = host.createStatement()) {
      statement.execute("insert into customer values (" + no + ", 'x')");
    }
  }

  private int customers() throws SQLException {
    try (Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from customer")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Unit insert(Key key) {
    return new Unit(
        List.of(Sample.insert(key, Sample.of("OPEN").withCode(key.id()))),
        List.of(Sample.receipt(key.root(), "c")));
  }

  private boolean isThere(Key key) {
    return !storage.find(Sample.TYPE, List.of(key)).isEmpty();
  }

  @Test
  void bothAreThereWhenTheHostHasCommittedAndNeitherBefore() throws Exception {
    Storage within = storage.within(host);
    hostWrites(1);
    within.commit(insert(A));
    assertThat(within.find(Sample.TYPE, List.of(A))).hasSize(1);
    assertThat(within.receipt("a", "c")).isPresent();
    assertThat(isThere(A)).isFalse();
    assertThat(storage.feed(Optional.empty(), 10).entries()).isEmpty();
    assertThat(storage.feed(Optional.empty(), 10).lagMicros()).isPositive();

    host.commit();
    assertThat(isThere(A)).isTrue();
    assertThat(customers()).isEqualTo(1);
    assertThat(storage.feed(Optional.empty(), 10).entries())
        .extracting(Entry::key)
        .containsExactly(A);
  }

  @Test
  void neitherIsThereWhenTheHostRollsBack() throws Exception {
    hostWrites(1);
    storage.within(host).commit(insert(A));
    host.rollback();
    assertThat(isThere(A)).isFalse();
    assertThat(storage.receipt("a", "c")).isEmpty();
    assertThat(customers()).isZero();
    assertThat(storage.feed(Optional.empty(), 10).lagMicros()).isZero();
  }

  @Test
  void whatIsRefusedIsTakenBackAndTheTransactionGoesOn() throws Exception {
    storage.commit(insert(A));
    Storage within = storage.within(host);
    hostWrites(1);
    StorageFailure seen =
        catchThrowableOfType(StorageFailure.class, () -> within.commit(insert(A)));
    assertThat(seen.outcome()).isEqualTo(Outcome.COMMAND_SEEN);
    Held<Sample> held = Sample.load(within, A);
    StorageFailure stale = catchThrowableOfType(
        StorageFailure.class,
        () -> within.commit(Unit.of(
            Sample.insert(Key.ofRoot("b"), Sample.of("OPEN")),
            Sample.update(Sample.load(within, A), held.value()),
            Sample.insert(A, Sample.of("OPEN")))));
    assertThat(stale.outcome()).isEqualTo(Outcome.DUPLICATE);
    within.commit(Unit.of(Sample.update(held, held.value().withAmount(7))));
    hostWrites(2);
    host.commit();
    assertThat(customers()).isEqualTo(2);
    assertThat(isThere(Key.ofRoot("b"))).isFalse();
    assertThat(Sample.load(storage, A).value().amount()).isEqualTo(7);
  }

  @Test
  void itLastsOnlyWithTheTransactionAndSaysSo() {
    Storage within = storage.within(host);
    assertThat(storage.capabilities()).contains(Capability.DURABLE);
    assertThat(within.capabilities()).doesNotContain(Capability.DURABLE);
    within.close();
    assertThat(Sample.load(insertedOutside(), A).version()).isEqualTo(1);
  }

  private Storage insertedOutside() {
    storage.commit(insert(A));
    return storage;
  }

  @Test
  void aConnectionWithoutATransactionOrOfAnotherIsolationIsRefused() throws Exception {
    host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    assertThat(catchThrowableOfType(StorageFailure.class, () -> storage.within(host))
            .outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
    host.rollback();
    host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    host.setAutoCommit(true);
    assertThat(catchThrowableOfType(StorageFailure.class, () -> storage.within(host))
            .outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
  }
}

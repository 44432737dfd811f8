package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two storages on one database, as two processes would have them. */
class TwoInstancesTest {

  private static final int WRITERS = 8;
  private static final int CHANGES = 25;

  /** A line of the journal somebody else holds back; at no place of the feed. */
  private static final String HELD_LINE =
      "insert into gas_journal (position, root, type_name, id, version, occurred_at, recorded_at, actor, actor_role, command,"
          + " command_id, payload_hash, state_hash, link) values (-1, 'a', 'sample', 'a', 1, 0, 0, '-', '-', '-', '-', '', '', '')";

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final PostgresStorage one = schema.open();
  private final PostgresStorage other = schema.open();

  @AfterEach
  void close() {
    one.close();
    other.close();
    schema.close();
  }

  private static List<Key> keys(FeedPage page) {
    return page.entries().stream().map(Entry::key).toList();
  }

  /** Waits until a transaction of this schema's database waits for another one. */
  private void untilSomebodyWaits(Future<?> who) throws SQLException {
    try (Connection connection = schema.source().getConnection();
        PreparedStatement waiting = connection.prepareStatement(
            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into gas_journal%'"
                + " and pid in (select pid from pg_locks where relation = 'gas_journal'::regclass)")) {
      boolean waits = false;
      while (!waits && !who.isDone()) {
        try (ResultSet rows = waiting.executeQuery()) {
          waits = rows.next();
        }
      }
      assertThat(who.isDone()).as("the writer waits").isFalse();
    }
  }

  @Test
  void theFeedEndsBeforeACommitStillOpenAndPassesNothingBy() throws Exception {
    one.commit(Unit.of(Sample.insert(Key.ofRoot("first"), Sample.of("OPEN"))));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (Connection holder = schema.source().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(HELD_LINE);
      // has its place in the feed, and cannot end
      Future<?> early = writer.submit(
          () -> one.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN")))));
      untilSomebodyWaits(early);
      // takes a later place, and ends before
      other.commit(Unit.of(Sample.insert(Key.ofRoot("b"), Sample.of("OPEN"))));

      FeedPage before = other.feed(Optional.empty(), 10);
      assertThat(keys(before)).containsExactly(Key.ofRoot("first"));
      assertThat(before.lagMicros()).isPositive();
      FeedPage nothingYet = one.feed(Optional.of(before.next()), 10);
      assertThat(nothingYet.entries()).isEmpty();

      holder.rollback();
      early.get();
      FeedPage after = other.feed(Optional.of(nothingYet.next()), 10);
      assertThat(keys(after)).containsExactly(Key.ofRoot("a"), Key.ofRoot("b"));
      assertThat(after.lagMicros()).isZero();
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void aCommitThatNeverComesDoesNotHoldTheFeedUp() throws Exception {
    one.all(Sample.TYPE, Optional.empty(), 1);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (Connection holder = schema.source().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(HELD_LINE);
      Future<Outcome> refused = writer.submit(() -> {
        try {
          one.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
          throw new AssertionError("taken");
        } catch (StorageFailure e) {
          return e.outcome();
        }
      });
      untilSomebodyWaits(refused);
      other.commit(Unit.of(Sample.insert(Key.ofRoot("b"), Sample.of("OPEN"))));
      assertThat(other.feed(Optional.empty(), 10).entries()).isEmpty();
      holder.commit();
      assertThat(refused.get()).isNotNull();
      FeedPage after = other.feed(Optional.empty(), 10);
      assertThat(keys(after)).containsExactly(Key.ofRoot("b"));
      assertThat(after.lagMicros()).isZero();
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void transactionsOfOthersDoNotHoldTheFeedUp() throws Exception {
    schema.run("create table theirs (a integer)");
    try (Connection theirs = schema.source().getConnection();
        Statement statement = theirs.createStatement()) {
      theirs.setAutoCommit(false);
      statement.execute("insert into theirs values (1)");
      one.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
      FeedPage page = other.feed(Optional.empty(), 10);
      assertThat(keys(page)).containsExactly(Key.ofRoot("a"));
      assertThat(page.lagMicros()).isZero();
      theirs.rollback();
    }
  }

  @Test
  void eightWritersMakeOneChainAndTheFeedHasAllOfItInOrder() throws Exception {
    List<Key> shared = List.of(Key.ofRoot("s1"), Key.ofRoot("s2"));
    for (Key key : shared) {
      one.commit(Unit.of(Sample.insert(key, Sample.of("OPEN"))));
    }
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      Future<List<Entry>> readHere = threads.submit(() -> readFeed(one, writing));
      Future<List<Entry>> readThere = threads.submit(() -> readFeed(other, writing));
      List<Future<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Storage mine = i % 2 == 0 ? one : other;
        Key key = shared.get(i / 2 % 2);
        writers.add(threads.submit((Callable<Integer>) () -> increments(mine, key)));
      }
      int late = 0;
      for (Future<Integer> writer : writers) {
        late += writer.get();
      }
      writing.set(false);
      assertThat(late).as("writers met").isPositive();
      List<Entry> feed = readHere.get();
      assertThat(readThere.get()).isEqualTo(feed);
      assertThat(feed).hasSize(WRITERS * CHANGES + shared.size()).doesNotHaveDuplicates();
      Map<Key, Long> versions = new HashMap<>();
      feed.forEach(entry ->
          assertThat(entry.version()).isEqualTo(versions.merge(entry.key(), 1L, Long::sum)));
      for (Key key : shared) {
        assertThat(Sample.load(other, key).value().amount()).isEqualTo(WRITERS * CHANGES / 2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Counts up until it was done often enough; answers how often another one was first. */
  private static int increments(Storage storage, Key key) {
    int late = 0;
    for (int done = 0; done < CHANGES; ) {
      Held<Sample> held = Sample.load(storage, key);
      try {
        storage.commit(
            Unit.of(Sample.update(held, held.value().withAmount(held.value().amount() + 1))));
        done++;
      } catch (StorageFailure e) {
        assertThat(e.outcome() == Outcome.STALE || e.retryable())
            .as(e.getMessage())
            .isTrue();
        late++;
      }
    }
    return late;
  }

  private static List<Entry> readFeed(Storage storage, AtomicBoolean writing) {
    List<Entry> entries = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    while (true) {
      boolean last = !writing.get();
      FeedPage page = storage.feed(after, 7);
      entries.addAll(page.entries());
      after = Optional.of(page.next());
      if (last && page.entries().isEmpty()) {
        return entries;
      }
    }
  }

  @Test
  void aWriterNoticesThatAnotherProcessDeclaredAnIndex() {
    one.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
    AggregateType<Sample> later = withNote();
    assertThat(other.maintain(new Maintenance.BuildIndex(later, "by_note"), 10).finished())
        .isTrue();

    // the first one, which knows nothing of it, writes; half an index would be worse than none
    Held<Sample> held = Sample.load(one, Key.ofRoot("a"));
    one.commit(Unit.of(Sample.update(held, held.value().withNote("after"))));
    // the other one, which built it, does not go on reading what is no more
    assertThat(outcome(() -> other.scan(later, Range.all("by_note"), Optional.empty(), 10)))
        .contains(Outcome.UNSUPPORTED);

    try (PostgresStorage third = schema.open()) {
      assertThat(outcome(() -> third.scan(later, Range.all("by_note"), Optional.empty(), 10)))
          .contains(Outcome.UNSUPPORTED);
      assertThat(
              third.maintain(new Maintenance.BuildIndex(later, "by_note"), 10).finished())
          .isTrue();
      assertThat(third
              .scan(later, Range.all("by_note").equalTo("after"), Optional.empty(), 10)
              .rows())
          .extracting(Hit::key)
          .containsExactly(Key.ofRoot("a"));
    }
  }

  private static Optional<Outcome> outcome(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (StorageFailure e) {
      return Optional.of(e.outcome());
    }
  }

  private static AggregateType<Sample> withNote() {
    List<Attribute<Sample>> attributes = new ArrayList<>(Sample.attributes());
    attributes.add(
        Attribute.of("note", Kind.TOKEN, sample -> sample.note().isEmpty() ? null : sample.note()));
    List<Index<Sample>> indexes = new ArrayList<>(Sample.indexes());
    indexes.add(Index.over("by_note", Reach.STORE, "note"));
    return new AggregateType<>(
        "sample", Sample.class, new Sample.SampleCodec(), attributes, indexes);
  }

  @Test
  void twoProcessesThatStartTogetherMakeTheTablesOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try (PostgresServer.Schema empty = PostgresServer.newSchema()) {
      List<Callable<Boolean>> starts = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Key key = Key.ofRoot("k" + i);
        starts.add(() -> {
          try (PostgresStorage storage = empty.open()) {
            storage.commit(Unit.of(Sample.insert(key, Sample.of("OPEN"))));
            return true;
          }
        });
      }
      for (Future<Boolean> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isTrue();
      }
      try (PostgresStorage storage = empty.open()) {
        assertThat(storage.all(Sample.TYPE, Optional.empty(), 100).rows()).hasSize(WRITERS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

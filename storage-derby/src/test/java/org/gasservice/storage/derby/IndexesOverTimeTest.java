package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.storage.derby.DerbyStorageTest.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Change;
import org.gasservice.storage.Column;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Descriptors of a younger and an older program on one database. */
class IndexesOverTimeTest {

  private static final AggregateType<Sample> OLD = type(
      List.of(Attribute.of("state", Kind.TOKEN, Sample::state)),
      List.of(Index.over("by_state", Reach.STORE, "state")));
  private static final AggregateType<Sample> NEW = type(
      List.of(
          Attribute.of("state", Kind.TOKEN, Sample::state),
          Attribute.of("amount", Kind.LONG, Sample::amount),
          new Attribute<>(Column.personalText("name"), Sample::name)),
      List.of(
          Index.over("by_state", Reach.STORE, "state"),
          Index.descending("by_amount", Reach.STORE, "amount"),
          Index.unique("by_name", Reach.STORE, "name"),
          Index.tuples(
              "phone",
              Reach.STORE,
              List.of(Column.of("number", Kind.TOKEN)),
              Sample::phoneTuples)));

  private final DerbyStorage storage = DerbyStorage.inMemory("over-time");

  private static AggregateType<Sample> type(
      List<Attribute<Sample>> attributes, List<Index<Sample>> indexes) {
    return new AggregateType<>(
        "order", Sample.class, new Sample.SampleCodec(), attributes, indexes);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static Key key(int i) {
    return new Key("r", "k" + (10 + i));
  }

  private void fill(int count) {
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Sample sample = Sample.of("OPEN").withAmount(i).withName("n" + i).withPhones("p" + i % 3);
      changes.add(Sample.insert(OLD, key(i), sample));
    }
    storage.commit(new Unit(changes, List.of()));
  }

  private List<Key> scan(Range range) {
    return storage.scan(NEW, range, Optional.empty(), 100).rows().stream()
        .map(Hit::key)
        .toList();
  }

  private long build(String index) {
    long steps = 0;
    Maintenance.Progress progress;
    do {
      progress = storage.maintain(new Maintenance.BuildIndex(NEW, index), 3);
      assertThat(progress.steps()).isBetween(0L, 3L);
      steps += progress.steps();
    } while (!progress.finished());
    return steps;
  }

  @Test
  void anIndexDeclaredLaterIsRefusedUntilItIsBuilt() {
    fill(10);
    for (String index : List.of("by_amount", "by_name", "phone")) {
      refused(Outcome.UNSUPPORTED, -1, () -> scan(Range.all(index)));
      assertThat(build(index)).isEqualTo(10);
      assertThat(scan(Range.all(index))).hasSize(10);
      assertThat(build(index)).isZero();
    }
    assertThat(scan(Range.all("by_amount")).get(0)).isEqualTo(key(9));
    assertThat(scan(Range.all("phone").equalTo("p1"))).containsExactly(key(1), key(4), key(7));
  }

  @Test
  void whatIsWrittenWhileAnIndexIsBuiltIsInIt() {
    fill(10);
    storage.maintain(new Maintenance.BuildIndex(NEW, "phone"), 3);
    storage.maintain(new Maintenance.BuildIndex(NEW, "by_amount"), 3);
    for (int i : new int[] {0, 9}) {
      Held<Sample> held = storage.find(NEW, List.of(key(i))).get(0);
      storage.commit(
          Unit.of(Sample.update(NEW, held, held.value().withPhones("new").withAmount(100 + i))));
    }
    storage.commit(
        Unit.of(Sample.insert(NEW, new Key("r", "zz"), Sample.of("OPEN").withPhones("new"))));
    build("phone");
    build("by_amount");
    assertThat(scan(Range.all("phone").equalTo("new"))).hasSize(3);
    assertThat(scan(Range.all("by_amount"))).startsWith(key(9), key(0)).hasSize(11);
  }

  @Test
  void aUniqueIndexIsNotBuiltOverDuplicates() {
    storage.commit(Unit.of(
        Sample.insert(OLD, key(1), Sample.of("OPEN").withName("same")),
        Sample.insert(OLD, key(2), Sample.of("OPEN").withName("same"))));
    refused(Outcome.DUPLICATE, -1, () -> build("by_name"));
    refused(Outcome.UNSUPPORTED, -1, () -> scan(Range.all("by_name")));
  }

  @Test
  void absentTuplesDoNotCollideInAUniqueIndexBuiltLater() {
    storage.commit(Unit.of(
        Sample.insert(OLD, key(1), Sample.of("OPEN")),
        Sample.insert(OLD, key(2), Sample.of("OPEN")),
        Sample.insert(OLD, key(3), Sample.of("OPEN").withName("n"))));
    build("by_name");
    storage.commit(Unit.of(Sample.insert(NEW, key(4), Sample.of("OPEN"))));
    assertThat(scan(Range.all("by_name"))).containsExactly(key(3));
    refused(
        Outcome.DUPLICATE,
        0,
        () ->
            storage.commit(Unit.of(Sample.insert(NEW, key(5), Sample.of("OPEN").withName("n")))));
  }

  @Test
  void anIndexAnOlderProgramDidNotKeepMustBeBuiltAgain() {
    fill(2);
    build("by_amount");
    build("by_name");
    Held<Sample> held = storage.find(OLD, List.of(key(0))).get(0);
    assertThat(scan(Range.all("by_amount"))).hasSize(2);
    storage.commit(Unit.of(Sample.update(OLD, held, held.value().withAmount(77))));

    refused(Outcome.UNSUPPORTED, -1, () -> scan(Range.all("by_amount")));
    assertThat(scan(Range.all("by_state"))).hasSize(2);
    build("by_amount");
    assertThat(storage
            .scan(NEW, Range.all("by_amount"), Optional.empty(), 1)
            .rows()
            .get(0)
            .indexed())
        .containsExactly(77L);
  }

  @Test
  void anIndexOfAnotherShapeUnderTheSameNameIsBuiltAnew() {
    fill(3);
    build("by_amount");
    List<Attribute<Sample>> attributes = List.of(
        Attribute.of("state", Kind.TOKEN, Sample::state),
        Attribute.of("amount", Kind.TOKEN, sample -> "A" + sample.amount()));
    AggregateType<Sample> other =
        type(attributes, List.of(Index.over("by_amount", Reach.ROOT, "amount")));
    Range range = Range.all("by_amount").inRoot("r").startingWith("A");
    refused(Outcome.UNSUPPORTED, -1, () -> storage.scan(other, range, Optional.empty(), 10));
    assertThat(
            storage.maintain(new Maintenance.BuildIndex(other, "by_amount"), 10).finished())
        .isTrue();
    assertThat(storage.scan(other, range, Optional.empty(), 10).rows()).hasSize(3);
  }

  @Test
  void aPurgeRemovesOldReceiptsAndNoOthers() {
    Instant old = Sample.T0.minusSeconds(1);
    for (int i = 0; i < 7; i++) {
      Receipt receipt = Sample.receipt("r" + i % 2, "c" + i);
      Instant at = i < 5 ? old : Sample.T0;
      storage.commit(new Unit(
          List.of(),
          List.of(new Receipt(
              receipt.root(), receipt.commandId(), receipt.digest(), at, receipt.result()))));
    }
    Maintenance task = new Maintenance.PurgeReceipts(Sample.T0);
    assertThat(storage.maintain(task, 3)).isEqualTo(new Maintenance.Progress(3, false));
    assertThat(storage.maintain(task, 3)).isEqualTo(new Maintenance.Progress(2, true));
    assertThat(storage.receipt("r0", "c0")).isEmpty();
    assertThat(storage.receipt("r1", "c5")).isPresent();
    assertThat(storage.receipt("r0", "c6")).isPresent();
  }
}

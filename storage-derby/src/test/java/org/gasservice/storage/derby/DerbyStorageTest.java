package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyStorageTest {

  private static final Key A = new Key("r", "a");
  private static final Key B = new Key("r", "b");

  private final DerbyStorage storage = DerbyStorage.inMemory("units");

  @AfterEach
  void close() {
    storage.close();
  }

  static void refused(Outcome outcome, int position, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(StorageFailure.class, failure -> {
      assertThat(failure.outcome()).as(failure.getMessage()).isEqualTo(outcome);
      assertThat(failure.position()).isEqualTo(position);
    });
  }

  private List<Key> scan(Range range, int limit) {
    List<Key> keys = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = storage.scan(Sample.TYPE, range, after, limit);
      page.rows().forEach(hit -> keys.add(hit.key()));
      after = page.next();
    } while (after.isPresent());
    return keys;
  }

  private static List<Key> keys(int many) {
    return IntStream.range(0, many).mapToObj(i -> new Key("r", "k" + i)).toList();
  }

  @Test
  void ofManyRowsTheOneThatIsThereAlreadyIsNamed() {
    storage.commit(Unit.of(Sample.insert(new Key("r", "k6"), Sample.of("OPEN"))));
    Change<?>[] all = keys(9).stream()
        .map(key -> Sample.insert(key, Sample.of("OPEN")))
        .toArray(Change<?>[]::new);
    refused(Outcome.DUPLICATE, 6, () -> storage.commit(Unit.of(all)));
    assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows()).hasSize(1);
  }

  @Test
  void ofManyReceiptsTheOneThatIsThereAlreadyIsNamed() {
    storage.commit(new Unit(List.of(), List.of(receipt(6))));
    List<Receipt> all =
        IntStream.range(0, 9).mapToObj(DerbyStorageTest::receipt).toList();
    refused(Outcome.COMMAND_SEEN, 6, () -> storage.commit(new Unit(List.of(), all)));
    assertThat(storage.receipt("r", "c0")).isEmpty();
  }

  private static Receipt receipt(int number) {
    return new Receipt("r", "c" + number, Bytes.utf8("digest"), Sample.T0, Bytes.utf8("result"));
  }

  @Test
  void whatWasCommittedIsFoundAsItWas() {
    Sample sample = Sample.of("OPEN")
        .withDue(Sample.T0)
        .withName("李\uD842\uDFB7 50% a_b")
        .withAmount(Long.MIN_VALUE)
        .withMoney("12345678901234567890123456789.01")
        .withPhones("1", "2")
        .withNote("cold part");
    storage.commit(Unit.of(Sample.insert(A, sample)));

    Held<Sample> held = Sample.load(storage, A);
    assertThat(held.value()).isEqualTo(sample);
    assertThat(held.version()).isEqualTo(1);
    assertThat(held.head()).isEqualTo(Bytes.utf8("link a 1"));
    assertThat(storage.history("sample", A, 0, 10))
        .containsExactly(Sample.entry(Sample.TYPE, A, 1, "made"));
    assertThat(storage.feed(Optional.empty(), 10).entries())
        .containsExactly(Sample.entry(Sample.TYPE, A, 1, "made"));
    assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows()).containsExactly(A);
  }

  @Test
  void anUpdateOfAVersionNoLongerThereIsStale() {
    storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN"))));
    Held<Sample> held = Sample.load(storage, A);
    storage.commit(Unit.of(Sample.update(held, Sample.of("DONE"))));

    refused(
        Outcome.STALE,
        1,
        () -> storage.commit(
            Unit.of(Sample.insert(B, Sample.of("X")), Sample.update(held, Sample.of("LATE")))));
    assertThat(Sample.load(storage, A).value().state()).isEqualTo("DONE");
    assertThat(storage.find(Sample.TYPE, List.of(B))).isEmpty();
  }

  @Test
  void severalChangesOfOneKeyApplyInOrderAndEachLeavesItsEntry() {
    Sample first = Sample.of("A").withPhones("1");
    Held<Sample> one = new Held<>(A, 1, Bytes.EMPTY, first, Sample.TYPE.codec().write(first, null));
    Sample second = first.withState("B").withPhones("2");
    Held<Sample> two =
        new Held<>(A, 2, Bytes.EMPTY, second, Sample.TYPE.codec().write(second, null));
    storage.commit(Unit.of(
        Sample.insert(A, first),
        Sample.update(one, second),
        new Change.Verify<>(Sample.TYPE, A, 2),
        Sample.update(two, second.withState("C"))));

    assertThat(Sample.load(storage, A).version()).isEqualTo(3);
    assertThat(storage.history("sample", A, 0, 10))
        .extracting(Entry::version)
        .containsExactly(1L, 2L, 3L);
    assertThat(scan(Range.all("any_phone").equalTo("2"), 10)).containsExactly(A);
    assertThat(scan(Range.all("any_phone").equalTo("1"), 10)).isEmpty();
    refused(
        Outcome.STALE,
        1,
        () -> storage.commit(
            Unit.of(Sample.update(Sample.load(storage, A), first), Sample.update(two, first))));
  }

  @Test
  void aVerifyOfAnotherVersionIsStale() {
    storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN"))));
    refused(
        Outcome.STALE, 0, () -> storage.commit(Unit.of(new Change.Verify<>(Sample.TYPE, A, 2))));
    refused(
        Outcome.STALE, 0, () -> storage.commit(Unit.of(new Change.Verify<>(Sample.TYPE, B, 1))));
    storage.commit(Unit.of(new Change.Verify<>(Sample.TYPE, A, 1)));
  }

  @Test
  void uniqueTuplesAreRefusedWithTheNameOfTheirIndex() {
    storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN").withCode("K1").withPhones("1"))));
    refused(
        Outcome.DUPLICATE, 0, () -> storage.commit(Unit.of(Sample.insert(A, Sample.of("AGAIN")))));
    Consumer<Sample> second = sample -> storage.commit(
        Unit.of(Sample.insert(new Key("q", "z"), Sample.of("OPEN")), Sample.insert(B, sample)));
    assertThatThrownBy(() -> second.accept(Sample.of("OPEN").withCode("K1")))
        .hasMessage("DUPLICATE at 1: by_code");
    assertThatThrownBy(() -> second.accept(Sample.of("OPEN").withPhones("1")))
        .hasMessage("DUPLICATE at 1: phone");
    storage.commit(
        Unit.of(Sample.insert(new Key("other", "a"), Sample.of("OPEN").withPhones("1"))));
    storage.commit(Unit.of(Sample.insert(B, Sample.of("OPEN"))));
  }

  @Test
  void aUniqueTupleMayPassFromOneAggregateToAnotherWithinAUnit() {
    storage.commit(Unit.of(
        Sample.insert(A, Sample.of("OPEN").withCode("K1").withPhones("1")),
        Sample.insert(B, Sample.of("OPEN").withCode("K2").withPhones("2"))));
    Held<Sample> a = Sample.load(storage, A);
    Held<Sample> b = Sample.load(storage, B);
    storage.commit(Unit.of(
        Sample.update(a, a.value().withCode("K2").withPhones("2")),
        Sample.update(b, b.value().withCode("K1").withPhones("1"))));
    assertThat(scan(Range.all("by_code").equalTo("K2"), 10)).containsExactly(A);
    assertThat(scan(Range.all("phone").inRoot("r").equalTo("1"), 10)).containsExactly(B);
  }

  @Test
  void aCommandIsCarriedOutOnce() {
    storage.commit(
        new Unit(List.of(Sample.insert(A, Sample.of("OPEN"))), List.of(Sample.receipt("r", "c1"))));
    refused(
        Outcome.COMMAND_SEEN,
        1,
        () -> storage.commit(new Unit(
            List.of(Sample.insert(A, Sample.of("OPEN"))),
            List.of(Sample.receipt("r", "c2"), Sample.receipt("r", "c1")))));
    assertThat(storage.receipt("r", "c1")).contains(Sample.receipt("r", "c1"));
    assertThat(storage.receipt("r", "c2")).isEmpty();
  }

  @Test
  void pagesFollowTheIndexAndLeaveAbsentOnesOut() {
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Sample sample = Sample.of(i % 2 == 0 ? "OPEN" : "DONE")
          .withDue(i % 3 == 0 ? null : Sample.T0.plusSeconds(i / 6))
          .withAmount(i)
          .withDay(Sample.of("X").day().plusDays(i % 5));
      changes.add(Sample.insert(new Key("r" + i % 4, "k" + (100 + i)), sample));
    }
    storage.commit(new Unit(changes, List.of()));
    for (int limit : new int[] {1, 3, 7, 1000}) {
      assertThat(scan(Range.all("by_due"), limit)).hasSize(40).doesNotHaveDuplicates();
      assertThat(scan(Range.all("by_due").below(Sample.T0.plusSeconds(2)), limit))
          .hasSize(8)
          .doesNotHaveDuplicates();
      assertThat(scan(Range.all("by_state").equalTo("OPEN"), limit))
          .hasSize(20)
          .doesNotHaveDuplicates();
      assertThat(scan(Range.all("latest"), limit))
          .hasSize(40)
          .doesNotHaveDuplicates()
          .isEqualTo(scan(Range.all("latest"), 1000));
      assertThat(scan(Range.all("in_root").inRoot("r1").equalTo("DONE").atLeast(13L), limit))
          .extracting(Key::id)
          .containsExactly(
              "k113", "k117", "k121", "k125", "k129", "k133", "k137", "k141", "k145", "k149",
              "k153", "k157");
    }
    Page<Hit> latest = storage.scan(Sample.TYPE, Range.all("latest"), Optional.empty(), 1);
    assertThat(latest.rows().get(0).indexed().get(0))
        .isEqualTo(Sample.of("X").day().plusDays(4));
  }

  @Test
  void aPrefixIsTakenLiterally() {
    String[] names = {
      "50%", "500", "a_b", "acb", "A", "A b", "A  c", "Ab", "\\x", "李", "李四", "\uD842\uDFB7田", "é"
    };
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      changes.add(Sample.insert(new Key("r", "k" + i), Sample.of("OPEN").withName(names[i])));
    }
    storage.commit(new Unit(changes, List.of()));
    for (String prefix :
        new String[] {"50%", "5", "a_", "a", "A", "A ", "A  ", "\\", "李", "\uD842\uDFB7", "e", "é"
        }) {
      List<Key> expected = new ArrayList<>();
      for (int i = 0; i < names.length; i++) {
        if (names[i].startsWith(prefix)) {
          expected.add(new Key("r", "k" + i));
        }
      }
      assertThat(scan(Range.all("by_name").startingWith(prefix), 2))
          .as(prefix)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void anErasureTakesTheTraceOutOfEarlierEntries() {
    storage.commit(Unit.of(Sample.insert(A, Sample.of("OPEN").withName("张三"))));
    storage.commit(Unit.of(Sample.erase(Sample.load(storage, A), Sample.of("OPEN"))));
    assertThat(storage.history("sample", A, 0, 10))
        .extracting(entry -> entry.trace().isPresent())
        .containsExactly(false, true);
    assertThat(scan(Range.all("by_name"), 10)).isEmpty();
  }

  @Test
  void everythingIsThereAfterReopening(@TempDir Path folder) {
    try (DerbyStorage disk = DerbyStorage.open(folder)) {
      disk.commit(Unit.of(Sample.insert(A, Sample.of("OPEN").withCode("K"))));
      refused(Outcome.IN_USE, -1, () -> DerbyStorage.open(folder));
    }
    try (DerbyStorage disk = DerbyStorage.open(folder)) {
      assertThat(Sample.load(disk, A).value().code()).isEqualTo("K");
      Held<Sample> held = Sample.load(disk, A);
      disk.commit(Unit.of(Sample.update(held, Sample.of("DONE"))));
      assertThat(disk.feed(Optional.empty(), 10).entries())
          .extracting(Entry::version)
          .containsExactly(1L, 2L);
    }
  }
}

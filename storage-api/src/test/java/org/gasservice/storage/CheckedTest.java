package org.gasservice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedTest {

  private record Word(String text) {}

  private record WordCodec() implements Codec<Word> {
    @Override
    public int schema() {
      return 2;
    }

    @Override
    public Document write(Word value, @Nullable Held<Word> before) {
      return new Document(2, Bytes.utf8(value.text()), Bytes.EMPTY);
    }

    @Override
    public Word read(Document document) {
      return new Word(document.hot().asUtf8());
    }
  }

  private static final Index<Word> LETTERS = Index.tuples(
      "letters",
      Reach.STORE,
      List.of(Column.of("letter", Kind.TOKEN)),
      word -> word.text()
          .chars()
          .mapToObj(c -> List.<Object>of(String.valueOf((char) c)))
          .toList());
  private static final Index<Word> BY_TEXT = Index.over("by_text", Reach.ROOT, "text", "size");
  private static final AggregateType<Word> TYPE = new AggregateType<>(
      "word",
      Word.class,
      new WordCodec(),
      List.of(
          Attribute.of("text", Kind.TEXT, Word::text),
          Attribute.of(
              "size",
              Kind.LONG,
              word -> word.text().length() > 3 ? null : (long) word.text().length())),
      List.of(BY_TEXT, LETTERS));
  private static final Key KEY = new Key("r", "1");

  private static Entry entry(long version, String command) {
    Bytes digest = Bytes.utf8("digest");
    return new Entry(
        "word",
        KEY,
        version,
        Instant.EPOCH,
        Instant.EPOCH,
        "E-1",
        "clerk",
        command,
        "c-1",
        Optional.empty(),
        digest,
        digest,
        digest);
  }

  private static Change<Word> insert(String text, Entry entry) {
    Word word = new Word(text);
    return new Change.Insert<>(TYPE, KEY, word, TYPE.codec().write(word, null), entry);
  }

  @SuppressWarnings("unchecked")
  private static Checked.Row<Word> row(Change<Word> change) {
    return (Checked.Row<Word>) Checked.unit(Unit.of(change)).rows().get(0);
  }

  private static StorageFailure failure(Unit unit) {
    try {
      Checked.unit(unit);
    } catch (StorageFailure failure) {
      return failure;
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void aRowCarriesAttributesAndTuples() {
    Checked.Row<Word> row = row(insert("abc", entry(1, "w")));
    assertThat(row.attributes()).containsExactly("abc", 3L);
    assertThat(row.tuples(BY_TEXT)).containsExactly(List.of("abc", 3L));
    assertThat(row.tuples(LETTERS)).containsExactly(List.of("a"), List.of("b"), List.of("c"));
    assertThat(Checked.tuples(TYPE, BY_TEXT, new Word("abc"))).isEqualTo(row.tuples(BY_TEXT));
    assertThat(Checked.tuples(TYPE, LETTERS, new Word("abc"))).isEqualTo(row.tuples(LETTERS));
  }

  @Test
  void anAbsentValueLeavesTheIndexEmpty() {
    assertThat(row(insert("long", entry(1, "w"))).tuples(BY_TEXT)).isEmpty();
    assertThat(Checked.tuples(TYPE, BY_TEXT, new Word("long"))).isEmpty();
  }

  @Test
  void aFailureNamesThePositionAndNoValue() {
    StorageFailure failure =
        failure(Unit.of(insert("abc", entry(1, "w")), insert("canary ", entry(1, "w"))));
    assertThat(failure.outcome()).isEqualTo(Outcome.BAD_VALUE);
    assertThat(failure.position()).isEqualTo(1);
    assertThat(failure)
        .hasMessageContaining("word")
        .hasMessageContaining("text")
        .hasMessageNotContaining("canary");
  }

  @Test
  void aTupleGivenTwiceIsRefused() {
    assertThat(failure(Unit.of(insert("aa", entry(1, "w")))).outcome())
        .isEqualTo(Outcome.BAD_VALUE);
  }

  @Test
  void anEntryMustFitItsWrite() {
    assertThat(failure(Unit.of(insert("a", entry(2, "w")))).outcome()).isEqualTo(Outcome.BAD_VALUE);
    assertThat(failure(Unit.of(insert("a", entry(1, "no token")))).outcome())
        .isEqualTo(Outcome.BAD_VALUE);
    assertThat(failure(Unit.of(insert("a", entry(1, "x".repeat(101))))).outcome())
        .isEqualTo(Outcome.TOO_LARGE);
  }

  @Test
  void changesAndVerifiesKeepTheirPositions() {
    Change<Word> verify = new Change.Verify<>(TYPE, KEY, 1);
    Checked.CheckedUnit unit = Checked.unit(Unit.of(verify, insert("a", entry(1, "w")), verify));
    assertThat(unit.verifies()).containsOnlyKeys(0, 2);
    assertThat(unit.rows()).extracting(Checked.Row::position).containsExactly(1);
  }

  @Test
  void keysAreTakenOnceInOrderUpToAPage() {
    Key other = new Key("r", "0");
    assertThat(Checked.keys(List.of(KEY, other, KEY))).containsExactly(KEY, other);
    List<Key> tooMany = new ArrayList<>(Collections.nCopies(Limits.PAGE + 1, KEY));
    assertThat(ValuesProperties.outcome(() -> Checked.keys(tooMany))).isEqualTo(Outcome.TOO_LARGE);
  }

  @Test
  void aRangeMustFitItsIndex() {
    assertThat(
            Checked.range(TYPE, Range.all("by_text").inRoot("r").equalTo("abc").atLeast(1L)))
        .isEqualTo(BY_TEXT);
    assertThat(Checked.range(TYPE, Range.all("letters").startingWith("a"))).isEqualTo(LETTERS);
    for (Range misfit : List.of(
        Range.all("by_text"),
        Range.all("letters").inRoot("r"),
        Range.all("by_text").inRoot("r").atLeast("a"),
        Range.all("by_text").inRoot("r").equalTo(1L),
        Range.all("letters").startingWith(""),
        Range.all("letters").startingWith("a").below("b"))) {
      assertThat(ValuesProperties.outcome(() -> Checked.range(TYPE, misfit)))
          .isEqualTo(Outcome.BAD_VALUE);
    }
    assertThat(ValuesProperties.outcome(() -> Checked.range(TYPE, Range.all("missing"))))
        .isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void aPrefixOfTextMayEndInABlank() {
    AggregateType<Word> type = new AggregateType<>(
        "word",
        Word.class,
        new WordCodec(),
        TYPE.attributes(),
        List.of(Index.over("by_text", Reach.STORE, "text")));
    assertThat(Checked.range(type, Range.all("by_text").startingWith("a "))).isNotNull();
    assertThat(ValuesProperties.outcome(
            () -> Checked.range(type, Range.all("by_text").startingWith(" a"))))
        .isEqualTo(Outcome.BAD_VALUE);
  }

  @Test
  void descriptorsRefuseWhatCannotWork() {
    assertThatIllegalArgumentException().isThrownBy(() -> Column.of("Upper", Kind.LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> Column.of("n".repeat(41), Kind.LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> Column.decimal("amount", 11));
    assertThatIllegalArgumentException().isThrownBy(() -> new Column("name", Kind.TOKEN, 0, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AggregateType<>(
            "word",
            Word.class,
            new WordCodec(),
            List.of(),
            List.of(Index.<Word>over("by_text", Reach.STORE, "text"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AggregateType<>(
            "word", Word.class, new WordCodec(), TYPE.attributes(), List.of(LETTERS, LETTERS)));
  }
}

package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Column;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** V: what a value is, and that it comes back as it was given. */
abstract class ValueRules extends Rules {

  ValueRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("V1")
  @Test
  void tokensAreKeptAndOrderedByCode() {
    keepsInOrder("token", "by_token", Corpus.lines("tokens"));
    String longest = "~".repeat(Limits.TOKEN_LENGTH);
    put("longest", sample("token", longest));
    assertThat(ids(range("by_token").equalTo(longest))).containsExactly("longest");
    for (String bad : List.of("", " ", "a b", "a ", "\t", "é", "王", "\u0000", "\u007f")) {
      refuses("token", bad, Outcome.BAD_VALUE);
    }
    refuses("token", longest + "~", Outcome.TOO_LARGE);
  }

  @Rule({"V2", "V13"})
  @Test
  void textsAreKeptCodePointForCodePoint() {
    List<String> texts = new ArrayList<>(Corpus.lines("texts"));
    texts.addAll(Corpus.lines("injection"));
    texts.add("气".repeat(Limits.TEXT_LENGTH));
    texts.add("😀".repeat(Limits.TEXT_LENGTH / 2));
    keepsEach("text", "by_text", texts);
  }

  @Rule("V3")
  @Test
  void textsAreTheSameOnlyIfTheirCodePointsAre() {
    List<String> texts = Corpus.lines("confusables");
    keepsEach("text", "by_text", texts);
    for (int i = 0; i < texts.size(); i++) {
      put("serial-" + i, sample("serial", texts.get(i)));
    }
    assertThat(hits(range("one_serial"))).as("unique texts that look alike").hasSize(texts.size());
  }

  @Rule("V4")
  @Test
  void textsThatEnginesPadTrimOrRecodeAreRefused() {
    refuses("text", "", Outcome.BAD_VALUE);
    Corpus.lines("texts-refused").forEach(text -> refuses("text", text, Outcome.BAD_VALUE));
    refuses("text", "x".repeat(Limits.TEXT_LENGTH + 1), Outcome.TOO_LARGE);
    refuses("text", "x".repeat(10 * Limits.TEXT_LENGTH), Outcome.TOO_LARGE);
  }

  @Rule("V5")
  @Test
  void longsKeepAllBitsAndBooleansBothValues() {
    long beyondDouble = (1L << 53) + 1;
    keepsInOrder(
        "number",
        "by_number",
        List.of(
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -beyondDouble,
            -1L,
            0L,
            1L,
            32_768L,
            1L << 31,
            beyondDouble - 1,
            beyondDouble,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE));
    put("no", sample("flag", false).with("number", 1L));
    put("yes", sample("flag", true).with("number", 0L));
    assertThat(ids(range("by_flag"))).containsExactly("no", "yes");
    assertThat(ids(range("by_flag").equalTo(true))).containsExactly("yes");
  }

  @Rule("V6")
  @Test
  void datesAreKeptAsCalendarDays() {
    keepsInOrder(
        "day", "by_day", Corpus.lines("dates").stream().map(LocalDate::parse).toList());
    refuses("day", LocalDate.of(0, 12, 31), Outcome.BAD_VALUE);
    refuses("day", LocalDate.of(10_000, 1, 1), Outcome.BAD_VALUE);
  }

  @Rule("V7")
  @Test
  void momentsAreKeptToTheMicrosecond() {
    keepsInOrder(
        "moment",
        "by_moment",
        Corpus.lines("instants").stream().map(Instant::parse).toList());
    Corpus.lines("instants-refused")
        .forEach(moment -> refuses("moment", Instant.parse(moment), Outcome.BAD_VALUE));
  }

  @Rule("V8")
  @Test
  void decimalsAreKeptExactlyInTheirScale() {
    keepsInOrder(
        "amount",
        "by_amount",
        Corpus.lines("decimals").stream().map(BigDecimal::new).toList());
    for (String other : List.of("1", "1.00", "1.0000", "1E+3")) {
      refuses("amount", new BigDecimal(other), Outcome.BAD_VALUE);
    }
    refuses("amount", new BigDecimal("10000000000000000000000000000.000"), Outcome.TOO_LARGE);
  }

  @Rule("V9")
  @Test
  void keysAreToldApartByEveryCharacter() {
    List<Key> keys = new ArrayList<>();
    for (String part : Corpus.lines("tokens")) {
      keys.add(key(part));
      keys.add(key(part, "same"));
    }
    keys.add(new Key(
        scope + "-" + "r".repeat(Limits.KEY_LENGTH - scope.length() - 1),
        "i".repeat(Limits.KEY_LENGTH)));
    keys.add(new Key(
        scope + "-" + "r".repeat(Limits.KEY_LENGTH - scope.length() - 1),
        "i".repeat(Limits.KEY_LENGTH - 1) + "I"));
    keys.forEach(key -> commit(insert(key, sample().withBody(key.toString()))));
    for (Key key : keys) {
      assertThat(get(key).value().body()).as("what lies under %s", key).isEqualTo(key.toString());
    }
    fails(Outcome.BAD_VALUE, () -> new Key(scope, "a b"));
    fails(Outcome.BAD_VALUE, () -> new Key("", "a"));
    fails(Outcome.TOO_LARGE, () -> new Key(scope, "i".repeat(Limits.KEY_LENGTH + 1)));
  }

  @Rule("V10")
  @Test
  void partsAreKeptByteForByteUpToTheirLimit() {
    for (int size : new int[] {0, 1, 255, 256, 4_000, 32_672, Limits.PART_BYTES}) {
      int fits = Math.min(size, Limits.PART_BYTES);
      Document document = new Document(1, bytes(fits, 7), bytes(fits, 91));
      Key key = key("doc-" + size);
      commit(stored(key, document, bytes(fits, 33)));
      Document read = store.find(RAW, List.of(key)).get(0).document();
      assertThat(read).as("document of two parts of %d bytes", fits).isEqualTo(document);
      assertThat(
              store.history(RAW.name(), key, 0, 1).get(0).trace().orElseThrow().payload())
          .isEqualTo(bytes(fits, 33));
    }
    Bytes most = bytes(Limits.PART_BYTES, 5);
    Bytes tooMany = bytes(Limits.PART_BYTES + 1, 5);
    refused(
        Outcome.TOO_LARGE,
        () -> commit(stored(key("x"), new Document(1, tooMany, Bytes.EMPTY), Bytes.EMPTY)));
    refused(
        Outcome.TOO_LARGE,
        () -> commit(stored(key("x"), new Document(1, Bytes.EMPTY, tooMany), Bytes.EMPTY)));
    refused(
        Outcome.TOO_LARGE,
        () -> commit(stored(key("x"), new Document(1, Bytes.EMPTY, Bytes.EMPTY), tooMany)));
    Receipt receipt = Entries.receipt(scope, "c");
    store.commit(unit(new Receipt(scope, "most", receipt.digest(), receipt.recordedAt(), most)));
    assertThat(store.receipt(scope, "most").orElseThrow().result()).isEqualTo(most);
    Unit unit = unit(new Receipt(scope, "more", receipt.digest(), receipt.recordedAt(), tooMany));
    refused(Outcome.TOO_LARGE, () -> store.commit(unit));
  }

  @Rule("V11")
  @Test
  void namesMayBeWordsOfTheEnginesLanguage() {
    List<Attribute<Sample>> attributes = Corpus.lines("names").stream()
        .map(name -> Samples.attribute(Column.of(name, Kind.TOKEN)))
        .toList();
    List<Index<Sample>> indexes = List.of(
        Index.over("select", Reach.STORE, "order", "select"),
        Index.unique("unique", Reach.ROOT, "primary"),
        Index.tuples(
            "group",
            Reach.STORE,
            List.of(Column.of("table", Kind.TOKEN)),
            s -> List.of(List.of(scope))));
    for (String name : List.of("order", "user", "entry", "journal")) {
      AggregateType<Sample> type = Samples.type(name, new SampleCodec(1), attributes, indexes);
      Sample value = sample("order", scope)
          .with("select", "1")
          .with("primary", "p")
          .with("root", "other")
          .with("version", "9");
      commit(insert(type, key("1"), value));
      Held<Sample> held = store.find(type, List.of(key("1"))).get(0);
      commit(update(type, held, value.with("select", "2")));
      assertThat(hits(type, Range.all("select").equalTo(scope), 10))
          .extracting(Hit::indexed)
          .containsExactly(List.of(scope, "2"));
      assertThat(hits(type, Range.all("group").equalTo(scope), 10)).hasSize(1);
      assertThat(store.find(type, List.of(key("1"))).get(0).version()).isEqualTo(2);
    }
  }

  @Rule("V12")
  @Test
  void longNamesAreToldApartByTheirLastCharacter() {
    String stem = "n".repeat(39);
    List<Attribute<Sample>> attributes = List.of(
        Samples.attribute(Column.of(stem + "a", Kind.TOKEN)),
        Samples.attribute(Column.of(stem + "b", Kind.TOKEN)));
    List<Index<Sample>> indexes = List.of(
        Index.over(stem + "a", Reach.ROOT, stem + "a"),
        Index.over(stem + "b", Reach.ROOT, stem + "b"),
        Index.tuples(
            stem + "c",
            Reach.ROOT,
            List.of(Column.of(stem + "c", Kind.TOKEN)),
            s -> List.of(List.of("c"))),
        Index.tuples(
            stem + "d",
            Reach.ROOT,
            List.of(Column.of(stem + "d", Kind.TOKEN)),
            s -> List.of(List.of("d"))));
    for (String end : List.of("a", "b")) {
      AggregateType<Sample> type =
          Samples.type(stem + end, new SampleCodec(1), attributes, indexes);
      commit(insert(type, key(end), sample(stem + "a", "in-a").with(stem + "b", "in-b")));
      for (String index : List.of("a", "b", "c", "d")) {
        List<Hit> found = hits(type, Range.all(stem + index).inRoot(scope), 10);
        assertThat(found).as("index %s of type %s", index, end).hasSize(1);
        assertThat(found.get(0).key()).isEqualTo(key(end));
        assertThat(found.get(0).indexed())
            .containsExactly(index.compareTo("b") > 0 ? index : "in-" + index);
      }
    }
  }

  /** A type whose value is nothing: for documents of any bytes. */
  private static final AggregateType<Sample> RAW =
      Samples.type("raw", new AnyBytes(), List.of(), List.of());

  private record AnyBytes() implements Codec<Sample> {
    @Override
    public int schema() {
      return 1;
    }

    @Override
    public Document write(Sample value, @Nullable Held<Sample> before) {
      return new Document(1, Bytes.EMPTY, Bytes.EMPTY);
    }

    @Override
    public Sample read(Document document) {
      return Sample.EMPTY;
    }
  }

  private static Change<Sample> stored(Key key, Document document, Bytes payload) {
    var entry = Entries.entry(RAW.name(), key, 1, "");
    var trace = new Entry.Trace(payload, Bytes.utf8("salt"));
    return new Change.Insert<>(
        RAW,
        key,
        Sample.EMPTY,
        document,
        new Entry(
            entry.type(),
            key,
            1,
            entry.occurredAt(),
            entry.recordedAt(),
            entry.actor(),
            entry.role(),
            entry.command(),
            entry.commandId(),
            Optional.of(trace),
            entry.payloadHash(),
            entry.stateHash(),
            entry.link()));
  }

  /** Every value of a byte, in turn. */
  private static Bytes bytes(int size, int start) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (start + i);
    }
    return Bytes.wrap(bytes);
  }

  /** Stores each value, the greatest first, and finds them by value, in ascending order and by halves. */
  private void keepsInOrder(String attribute, String index, List<? extends Object> ascending) {
    keepsEach(attribute, index, ascending);
    Function<Range, List<Object>> found =
        range -> hits(range).stream().map(hit -> hit.indexed().get(1)).toList();
    assertThat(found.apply(range(index)))
        .as("values in the order of the index")
        .isEqualTo(ascending);
    int middle = ascending.size() / 2;
    assertThat(found.apply(range(index).atLeast(ascending.get(middle))))
        .as("values at least %s", ascending.get(middle))
        .isEqualTo(ascending.subList(middle, ascending.size()));
    assertThat(found.apply(range(index).below(ascending.get(middle))))
        .as("values below %s", ascending.get(middle))
        .isEqualTo(ascending.subList(0, middle));
  }

  private void keepsEach(String attribute, String index, List<? extends Object> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      put(attribute + "-" + i, sample(attribute, values.get(i)));
    }
    for (int i = 0; i < values.size(); i++) {
      List<Hit> hits = hits(range(index).equalTo(values.get(i)));
      assertThat(hits).as("aggregates found by value %d, %s", i, values.get(i)).hasSize(1);
      assertThat(hits.get(0).key().id())
          .as("found by %s", values.get(i))
          .isEqualTo(attribute + "-" + i);
      assertThat(hits.get(0).indexed().get(1)).as("value in the hit").isEqualTo(values.get(i));
      assertThat(get(hits.get(0).key()).value().get(attribute))
          .as("value in the document")
          .isEqualTo(values.get(i));
    }
  }

  private void refuses(String attribute, Object value, Outcome outcome) {
    assertThat(outcomeOf(() -> commit(insert(key("refused"), sample(attribute, value))))
            .map(f -> f.outcome()))
        .as("outcome for %s %s", attribute, value)
        .contains(outcome);
    assertThat(store.find(TYPE, List.of(key("refused")))).isEmpty();
  }
}

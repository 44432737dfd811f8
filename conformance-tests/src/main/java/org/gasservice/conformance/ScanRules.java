package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.Test;

/** S: reading through a declared index. */
abstract class ScanRules extends Rules {

  private static final int[] PAGE_SIZES = {1, 2, 3, 5, 7, 13, 17, 59, 60, 61, 1_000};

  ScanRules(StorageConformance suite) {
    super(suite);
  }

  @Rule({"S1", "S4"})
  @Test
  void aScanFindsExactlyTheRange() {
    for (long number = 0; number < 10; number++) {
      put("n" + number, sample("number", number).with("flag", number % 2 == 0));
    }
    assertThat(ids(range("by_number"))).hasSize(10);
    assertThat(ids(range("by_number").equalTo(4L))).containsExactly("n4");
    assertThat(ids(range("by_number").equalTo(11L))).isEmpty();
    assertThat(ids(range("by_number").atLeast(3L).below(6L))).containsExactly("n3", "n4", "n5");
    assertThat(ids(range("by_number").atLeast(8L))).containsExactly("n8", "n9");
    assertThat(ids(range("by_number").below(2L))).containsExactly("n0", "n1");
    assertThat(ids(range("by_flag").equalTo(true).atLeast(4L))).containsExactly("n4", "n6", "n8");
    assertThat(ids(range("by_flag").equalTo(false).below(4L))).containsExactly("n1", "n3");
    assertThat(ids(Range.all("by_number").equalTo(scope + "x"))).isEmpty();
  }

  @Rule("S4")
  @Test
  void aRangeThatEndsBeforeItBeginsIsEmpty() {
    put("a", sample("number", 5L));
    assertThat(ids(range("by_number").atLeast(5L).below(5L))).isEmpty();
    assertThat(ids(range("by_number").atLeast(6L).below(4L))).isEmpty();
    assertThat(ids(range("latest").atLeast(6L).below(4L))).isEmpty();
  }

  @Rule("S2")
  @Test
  void hitsComeInTheOrderOfTupleThenKey() {
    List<Key> keys =
        List.of(key("b"), key("a", "z"), key("a", "B"), key("a"), key("a!", "a"), key("A"));
    keys.forEach(key -> put(key, sample("number", 7L).with("flag", true)));
    put("first", sample("number", 6L).with("flag", true));
    put("other", sample("number", 1L).with("flag", true));
    put("none", sample("number", 9L).with("flag", false));
    List<Key> expected = new ArrayList<>(keys);
    Collections.sort(expected);
    expected.add(0, key("first"));
    expected.add(0, key("other"));
    expected.add(0, key("none"));
    assertThat(hits(range("by_flag"))).extracting(Hit::key).isEqualTo(expected);
  }

  @Rule("S2")
  @Test
  void theOrderOfTextsNeverChanges() {
    List<String> texts = Corpus.lines("confusables");
    for (int i = 0; i < texts.size(); i++) {
      put("x" + i, sample("text", texts.get(i)));
    }
    List<String> order = ids(range("by_text"));
    assertThat(order).hasSize(texts.size());
    for (int pageSize : PAGE_SIZES) {
      assertThat(hits(TYPE, range("by_text"), pageSize).stream()
              .map(hit -> hit.key().id()))
          .isEqualTo(order);
    }
  }

  @Rule("S3")
  @Test
  void aDescendingIndexIsTheExactReverse() {
    for (int i = 0; i < 40; i++) {
      put("k" + i, sample("number", i % 7L));
    }
    List<Hit> reversed = new ArrayList<>(hits(range("by_number")));
    Collections.reverse(reversed);
    for (int pageSize : PAGE_SIZES) {
      assertThat(hits(TYPE, range("latest"), pageSize))
          .as("pages of %d", pageSize)
          .isEqualTo(reversed);
    }
    assertThat(hits(range("latest").atLeast(2L).below(5L)))
        .isEqualTo(reversed.stream()
            .filter(
                hit -> (Long) hit.indexed().get(1) >= 2 && (Long) hit.indexed().get(1) < 5)
            .toList());
    put("marked", sample("marks", List.of(3L, -1L, 8L)));
    assertThat(hits(Range.all("marks").inRoot(scope)))
        .extracting(hit -> hit.indexed().get(0))
        .containsExactly(8L, 3L, -1L);
    assertThat(hits(TYPE, Range.all("marks").inRoot(scope), 1)).hasSize(3);
  }

  @Rule({"S5", "S13"})
  @Test
  void tiesAreNeverLostOrRepeatedAtPageEdges() {
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Key key = i % 3 == 0 ? key("r" + i % 5, "k" + i) : key("k" + i);
      changes.add(insert(
          key, sample("number", i % 5L).with("tags", List.of("all", "mod" + i % 2))));
    }
    commit(changes.toArray(Change[]::new));
    for (int pageSize : PAGE_SIZES) {
      exactlyOnce(hits(TYPE, range("by_number"), pageSize), 60, "by_number", pageSize);
      exactlyOnce(hits(TYPE, range("latest"), pageSize), 60, "latest", pageSize);
      exactlyOnce(
          hits(TYPE, range("by_number").equalTo(2L), pageSize),
          12,
          "by_number of one value",
          pageSize);
      exactlyOnce(hits(TYPE, range("tags"), pageSize), 120, "tags", pageSize);
    }
  }

  private static void exactlyOnce(List<Hit> hits, int expected, String index, int pageSize) {
    assertThat(new HashSet<>(hits))
        .as("distinct hits of %s in pages of %d", index, pageSize)
        .hasSize(expected);
    assertThat(hits).as("hits of %s in pages of %d", index, pageSize).hasSize(expected);
  }

  @Rule("S6")
  @Test
  void whatIsPresentThroughoutAppearsOnceWhateverIsWrittenBetween() {
    for (int i = 0; i < 30; i++) {
      put("k" + (10 + i), sample("number", (long) i));
    }
    for (String index : List.of("by_number", "latest")) {
      List<String> seen = new ArrayList<>();
      Optional<Bytes> after = Optional.empty();
      int page = 0;
      do {
        Page<Hit> hits = store.scan(TYPE, range(index), after, 4);
        hits.rows().forEach(hit -> seen.add(hit.key().id()));
        after = hits.next();
        // before the cursor, behind it, on both ends; and a row that stays, but is rewritten
        put(index + "-early-" + page, sample("number", -1L - page));
        put(index + "-late-" + page, sample("number", 100L + page));
        put(index + "-mid-" + page, sample("number", 15L));
        Held<Sample> kept = get(key("k20"));
        change(kept, kept.value().withBody("page " + page));
        page++;
      } while (after.isPresent() && page < 200);
      for (int i = 0; i < 30; i++) {
        assertThat(Collections.frequency(seen, "k" + (10 + i)))
            .as("times k%d was seen along %s", 10 + i, index)
            .isEqualTo(1);
      }
      assertThat(new HashSet<>(seen)).as("rows seen along %s", index).hasSameSizeAs(seen);
    }
  }

  @Rule("S7")
  @Test
  void withoutAValueAnAggregateIsNotInTheIndex() {
    Held<Sample> held = put("a", sample());
    assertThat(ids(range("by_number"))).isEmpty();
    held = change(held, sample("number", 4L));
    assertThat(ids(range("by_number"))).containsExactly("a");
    assertThat(ids(range("by_flag")))
        .as("an index of which only one value is there")
        .isEmpty();
    held = change(held, sample("flag", true));
    assertThat(ids(range("by_number"))).isEmpty();
    held = change(held, sample("number", 4L).with("flag", true).with("tags", List.of("x")));
    assertThat(ids(range("by_flag"))).containsExactly("a");
    assertThat(ids(range("tags"))).containsExactly("a");
    change(held, sample());
    assertThat(ids(range("by_flag"))).isEmpty();
    assertThat(ids(range("tags"))).isEmpty();
  }

  @Rule("S8")
  @Test
  void aWriteMovesTheTuples() {
    Held<Sample> held =
        put("a", sample("token", "old").with("text", "旧").with("tags", List.of("one", "two")));
    change(held, sample("token", "new").with("text", "新").with("tags", List.of("two", "three")));
    assertThat(ids(range("by_token").equalTo("old"))).isEmpty();
    assertThat(ids(range("by_token").equalTo("new"))).containsExactly("a");
    assertThat(ids(range("by_text").equalTo("旧"))).isEmpty();
    assertThat(ids(range("by_text").equalTo("新"))).containsExactly("a");
    assertThat(ids(range("tags").equalTo("one"))).isEmpty();
    assertThat(ids(range("tags").equalTo("two"))).containsExactly("a");
    assertThat(ids(range("tags").equalTo("three"))).containsExactly("a");
    assertThat(ids(Range.all("in_root").inRoot(scope).equalTo("old"))).isEmpty();
  }

  @Rule("S9")
  @Test
  void aScanOfOneRootGivesThatRootOnly() {
    put(key("one", "a"), sample("token", "t").with("marks", List.of(1L)));
    put(key("two", "b"), sample("token", "t").with("marks", List.of(1L)));
    put(key("on", "c"), sample("token", "t").with("marks", List.of(1L)));
    for (String index : List.of("in_root", "marks")) {
      assertThat(ids(Range.all(index).inRoot(scope + "-one"))).as(index).containsExactly("a");
      assertThat(ids(Range.all(index).inRoot(scope + "-t"))).as(index).isEmpty();
    }
    assertThat(ids(range("by_token").equalTo("t"))).containsExactly("c", "a", "b");
  }

  @Rule({"S10", "V13"})
  @Test
  void prefixesAreTakenLiterally() {
    List<String> marks = Corpus.lines("punctuation");
    List<String> values = new ArrayList<>(List.of("ab", "a", "abc", "b", "50x", "A"));
    for (String mark : marks) {
      values.add("a" + mark);
      values.add("a" + mark + "z");
      values.add(mark + mark);
      values.add("50" + mark + "x");
    }
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      changes.add(insert(key("k" + i), sample("token", values.get(i)).with("text", values.get(i))));
    }
    commit(changes.toArray(Change[]::new));
    List<String> prefixes = new ArrayList<>(List.of("a", "A", "50", "5", "ab", "abcd"));
    for (String mark : marks) {
      prefixes.addAll(List.of(mark, "a" + mark, mark + mark, "50" + mark));
    }
    for (String prefix : prefixes) {
      List<String> expected =
          values.stream().filter(value -> value.startsWith(prefix)).sorted().toList();
      for (String index : List.of("by_token", "by_text")) {
        List<String> found = hits(range(index).startingWith(prefix)).stream()
            .map(hit -> (String) hit.indexed().get(1))
            .sorted()
            .toList();
        assertThat(found).as("values of %s beginning with %s", index, prefix).isEqualTo(expected);
      }
    }
  }

  @Rule({"S10", "V2"})
  @Test
  void prefixesWorkInEveryWriting() {
    List<String> texts = Corpus.lines("texts");
    for (int i = 0; i < texts.size(); i++) {
      put("x" + i, sample("text", texts.get(i)));
    }
    for (String text : texts) {
      String prefix = text.substring(0, text.offsetByCodePoints(0, 1));
      List<String> expected =
          texts.stream().filter(other -> other.startsWith(prefix)).sorted().toList();
      assertThat(hits(range("by_text").startingWith(prefix)).stream()
              .map(hit -> (String) hit.indexed().get(1))
              .sorted())
          .as("texts beginning with %s", prefix)
          .isEqualTo(expected);
    }
  }

  @Rule({"S1", "V13"})
  @Test
  void valuesAreNeverReadAsACommand() {
    put("victim", sample("token", "t").with("text", "t"));
    for (String attack : Corpus.lines("injection")) {
      assertThat(ids(range("by_text").equalTo(attack)))
          .as("found by text %s", attack)
          .isEmpty();
      if (!attack.contains(" ")) {
        assertThat(ids(range("by_token").equalTo(attack)))
            .as("found by token %s", attack)
            .isEmpty();
        assertThat(ids(Range.all("in_root").inRoot(attack)))
            .as("found in root %s", attack)
            .isEmpty();
        assertThat(store.find(TYPE, List.of(new Key(scope, attack))))
            .as("found by key %s", attack)
            .isEmpty();
      }
    }
    assertThat(ids(range("by_token"))).containsExactly("victim");
  }

  @Rule("S11")
  @Test
  void anAggregateAppearsOnceForEachTuple() {
    Held<Sample> held = put("a", sample("tags", List.of("c", "a", "b")));
    put("b", sample("tags", List.of("b")));
    put("c", sample("tags", List.of()));
    assertThat(hits(range("tags")).stream()
            .map(hit -> hit.indexed().get(1) + "=" + hit.key().id()))
        .containsExactlyInAnyOrder("a=a", "b=a", "c=a", "b=b");
    assertThat(ids(range("tags").equalTo("b"))).containsExactly("a", "b");
    refused(Outcome.BAD_VALUE, () -> commit(update(held, sample("tags", List.of("same", "same")))));
  }

  @Rule("S12")
  @Test
  void hitsCarryTheTupleAsGiven() {
    put(
        "a",
        sample("amount", new BigDecimal("2.500"))
            .with("day", LocalDate.of(2026, 2, 17))
            .with("person", "王小明"));
    assertThat(hits(range("by_amount")).get(0).indexed())
        .containsExactly(scope, new BigDecimal("2.500"));
    assertThat(hits(range("by_day")).get(0).indexed())
        .containsExactly(scope, LocalDate.of(2026, 2, 17));
    assertThat(hits(range("by_person")).get(0).indexed()).containsExactly(scope, "王小明");
  }

  @Rule({"S1", "S13"})
  @Test
  void whatLiesOutsideTheRangeIsNotCounted() {
    for (long i = 0; i < 40; i++) {
      put("k" + (10 + i), sample("number", i));
    }
    for (int limit : new int[] {1, 3, 5, 10}) {
      assertThat(hits(TYPE, range("by_number").atLeast(25L).below(35L), limit))
          .as("hits of a range behind many others, %d a page", limit)
          .hasSize(10);
      assertThat(hits(TYPE, range("latest").below(5L), limit)).hasSize(5);
    }
    Page<Hit> page = store.scan(TYPE, range("by_number").atLeast(30L), Optional.empty(), 5);
    assertThat(page.rows()).as("a page of a range that holds more").hasSize(5);
    assertThat(page.next()).isPresent();
  }

  @Rule("S1")
  @Test
  void aRangeWithoutAnEndHasTheGreatestAndTheLeast() {
    put("greatest", sample("number", Long.MAX_VALUE).with("day", LocalDate.of(9999, 12, 31)));
    put("least", sample("number", Long.MIN_VALUE).with("day", LocalDate.of(1, 1, 1)));
    assertThat(ids(range("by_number").atLeast(0L))).containsExactly("greatest");
    assertThat(ids(range("by_number").below(0L))).containsExactly("least");
    assertThat(ids(range("latest").atLeast(Long.MIN_VALUE))).containsExactly("greatest", "least");
    assertThat(ids(range("by_day").atLeast(LocalDate.EPOCH))).containsExactly("greatest");
    assertThat(ids(range("by_day").below(LocalDate.EPOCH))).containsExactly("least");
  }

  @Rule("S13")
  @Test
  void theLastPageHasNoNext() {
    assertThat(store.scan(TYPE, range("by_number"), Optional.empty(), 5).next())
        .as("after nothing")
        .isEmpty();
    for (int i = 0; i < 6; i++) {
      put("k" + i, sample("number", (long) i));
    }
    for (String index : List.of("by_number", "latest")) {
      assertThat(store.scan(TYPE, range(index), Optional.empty(), 7).next())
          .as("after less than a page")
          .isEmpty();
      assertThat(store.scan(TYPE, range(index), Optional.empty(), 6).next())
          .as("after exactly a page")
          .isEmpty();
      Page<Hit> first = store.scan(TYPE, range(index), Optional.empty(), 3);
      assertThat(first.next()).as("with more to come").isPresent();
      Page<Hit> second = store.scan(TYPE, range(index), first.next(), 3);
      assertThat(second.rows()).hasSize(3);
      assertThat(second.next()).as("after an exact multiple").isEmpty();
    }
  }

  @Rule("S14")
  @Test
  void limitsHaveTheSameEdgesEverywhere() {
    put("a", sample("number", 1L));
    for (int limit : new int[] {1, Limits.PAGE}) {
      assertThat(store.scan(TYPE, range("by_number"), Optional.empty(), limit).rows())
          .hasSize(1);
    }
    for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
      fails(Outcome.BAD_VALUE, () -> store.scan(TYPE, range("by_number"), Optional.empty(), limit));
    }
    for (int limit : new int[] {Limits.PAGE + 1, Integer.MAX_VALUE}) {
      fails(Outcome.TOO_LARGE, () -> store.scan(TYPE, range("by_number"), Optional.empty(), limit));
    }
  }

  @Rule("S15")
  @Test
  void wrongQuestionsAreRefused() {
    put("a", sample("number", 1L).with("text", "t"));
    List<Range> misfits = List.of(
        range("by_number").inRoot(scope),
        Range.all("in_root"),
        Range.all("in_root").inRoot("no root"),
        range("by_number").equalTo(1L).equalTo(1L),
        range("by_number").equalTo("1"),
        range("by_number").equalTo(1),
        range("by_number").equalTo(1L).atLeast(1L),
        range("by_number").atLeast("1"),
        range("by_number").startingWith("1"),
        range("by_text").atLeast("a"),
        range("by_text").below("b"),
        range("by_text").startingWith(""),
        range("by_token").startingWith("a").atLeast("a"),
        range("by_amount").equalTo(new BigDecimal("1.0")));
    for (Range misfit : misfits) {
      fails(Outcome.BAD_VALUE, () -> store.scan(TYPE, misfit, Optional.empty(), 10));
    }
    for (Bytes noCursor : List.of(
        Bytes.EMPTY, Bytes.utf8("nonsense"), Bytes.utf8("x".repeat(500)), Bytes.fromHex("ff00"))) {
      fails(
          Outcome.BAD_VALUE, () -> store.scan(TYPE, range("by_number"), Optional.of(noCursor), 10));
    }
    fails(
        Outcome.UNSUPPORTED,
        () -> store.scan(TYPE, Range.all("no_such_index"), Optional.empty(), 10));
  }

  @Rule("S16")
  @Test
  void severalRangesAreAnsweredAsEachByItself() {
    for (int i = 0; i < 30; i++) {
      put(
          key("r" + i % 4, "k" + i),
          sample("number", i % 6L)
              .with("flag", i % 2 == 0)
              .with("text", "名" + i % 5)
              .with("amount", new BigDecimal("1.250").add(new BigDecimal(i % 3)))
              .with("day", LocalDate.of(2026, 1, 1 + i % 7))
              .with("token", "T" + i % 3)
              .with("tags", List.of("all", "mod" + i % 2))
              .with("marks", List.of((long) i, -1L - i)));
    }
    List<Range> ranges = new ArrayList<>();
    for (int root = 0; root < 12; root++) {
      // more roots than hold anything, and more ranges of a kind than an engine may like to be
      // asked at once
      Range ofRoot = Range.all("in_root").inRoot("r" + root);
      ranges.addAll(List.of(
          ofRoot.equalTo("T1"), ofRoot, Range.all("marks").inRoot("r" + root).atLeast(0L)));
    }
    for (long number = 0; number < 90; number++) {
      ranges.add(range("by_number").equalTo(number % 10));
      ranges.add(range("latest").atLeast(number % 4).below(6L));
    }
    ranges.addAll(List.of(
        range("by_number"),
        range("latest"),
        range("by_number").atLeast(4L),
        range("by_flag").equalTo(true).below(3L),
        range("by_text").startingWith("名"),
        range("by_text").equalTo("名3"),
        range("by_amount").atLeast(new BigDecimal("2.250")),
        range("by_day").below(LocalDate.of(2026, 1, 3)),
        range("tags").equalTo("mod1"),
        range("tags").equalTo("all"),
        range("by_number").atLeast(5L).below(2L)));
    for (int limit : new int[] {1, 3, 7, 1_000}) {
      List<Page<Hit>> pages = store.scan(TYPE, ranges, limit);
      assertThat(pages).as("answers").hasSameSizeAs(ranges);
      for (int i = 0; i < ranges.size(); i++) {
        Range range = ranges.get(i);
        Page<Hit> page = pages.get(i);
        assertThat(page.rows())
            .as("hits of range %d, limit %d", i, limit)
            .isEqualTo(store.scan(TYPE, range, Optional.empty(), limit).rows());
        assertThat(hits(TYPE, range, limit))
            .as("range %d, gone on with from its first page", i)
            .isEqualTo(
                walk(after -> after.isEmpty() ? page : store.scan(TYPE, range, after, limit)));
      }
    }
  }

  @Rule("S16")
  @Test
  void severalRangesHaveTheSameEdgesEverywhere() {
    put("a", sample("number", 1L));
    assertThat(store.scan(TYPE, List.of(), 10)).isEmpty();
    List<Range> most = Collections.nCopies(Limits.PAGE, range("by_number"));
    assertThat(store.scan(TYPE, most, 1))
        .hasSize(Limits.PAGE)
        .allMatch(page -> page.rows().size() == 1);
    List<Range> tooMany = Collections.nCopies(Limits.PAGE + 1, range("by_number"));
    fails(Outcome.TOO_LARGE, () -> store.scan(TYPE, tooMany, 1));
    fails(Outcome.BAD_VALUE, () -> store.scan(TYPE, List.of(range("by_number")), 0));
    fails(Outcome.TOO_LARGE, () -> store.scan(TYPE, List.of(range("by_number")), Limits.PAGE + 1));
    fails(
        Outcome.BAD_VALUE,
        () -> store.scan(TYPE, List.of(range("by_number"), range("by_number").equalTo("1")), 10));
    fails(
        Outcome.UNSUPPORTED,
        () -> store.scan(TYPE, List.of(range("by_number"), Range.all("no_such_index")), 10));
  }
}

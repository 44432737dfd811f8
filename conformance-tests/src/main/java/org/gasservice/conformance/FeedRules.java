package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.junit.jupiter.api.Test;

/** O: the feed, everything that was committed. */
abstract class FeedRules extends Rules {

  FeedRules(StorageConformance suite) {
    super(suite);
  }

  @Rule({"O1", "O2"})
  @Test
  void everyEntryComesOnceWhateverThePageSize() {
    Bytes start = endOfFeed();
    Map<String, Held<Sample>> held = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      String id = "k" + i % 7;
      Held<Sample> before = held.get(id);
      held.put(
          id,
          before == null
              ? put(id, sample("number", 0L))
              : change(before, sample("number", (long) i)));
    }
    List<Entry> written = new ArrayList<>();
    held.keySet().forEach(id -> written.addAll(history(key(id))));
    for (int pageSize : new int[] {1, 2, 3, 39, 40, 41, 1_000}) {
      List<Entry> fed = feed(Optional.of(start), pageSize);
      assertThat(fed)
          .as("feed in pages of %d", pageSize)
          .containsExactlyInAnyOrderElementsOf(written);
      versionsAscend(fed);
    }
  }

  private static void versionsAscend(List<Entry> fed) {
    Map<Object, Long> last = new HashMap<>();
    for (Entry entry : fed) {
      Long before = last.put(entry.key(), entry.version());
      assertThat(entry.version())
          .as("version of %s in the feed", entry.key())
          .isEqualTo(before == null ? 1 : before + 1);
    }
  }

  @Rule({"O3", "O2", "O1"})
  @Test
  void nothingIsPassedOverWhileOthersCommit() throws Exception {
    int writers = 8;
    int each = 40;
    Bytes start = endOfFeed();
    AtomicInteger writing = new AtomicInteger(writers);
    List<List<Entry>> fed = Racing.run(writers + 2, runner -> {
      if (runner < writers) {
        write(runner, each, writing);
        return List.of();
      }
      return follow(start, writing, writers * each);
    });
    for (List<Entry> seen : fed.subList(writers, writers + 2)) {
      assertThat(new HashSet<>(seen))
          .as("distinct entries one reader was fed")
          .hasSize(writers * each);
      assertThat(seen).as("entries one reader was fed").hasSize(writers * each);
      versionsAscend(seen);
    }
  }

  private void write(int writer, int count, AtomicInteger writing) {
    try {
      List<Change<Sample>> last = new ArrayList<>();
      for (int i = 0; i < count; ) {
        // small and large units overlap, so that numbers are given in one order and committed in
        // another
        int size = Math.min(1 + (i * 7 + writer) % 5, count - i);
        List<Change<?>> unit = new ArrayList<>();
        for (int step = 0; step < size; step++, i++) {
          Change<Sample> change = last.isEmpty()
              ? insert(key("w" + writer), sample("number", 0L))
              : update(after(last.get(0)), sample("number", (long) i));
          last.clear();
          last.add(change);
          unit.add(change);
        }
        commit(unit.toArray(Change[]::new));
      }
    } finally {
      writing.decrementAndGet();
    }
  }

  /** Polls while there are writers, and then to the end. */
  private List<Entry> follow(Bytes start, AtomicInteger writing, int atMost) {
    List<Entry> seen = new ArrayList<>();
    Bytes cursor = start;
    boolean last = false;
    while (true) {
      boolean quiet = writing.get() == 0;
      FeedPage page = store.feed(Optional.of(cursor), 7);
      page.entries().stream().filter(entry -> mine(entry.key())).forEach(seen::add);
      assertThat(seen).as("entries fed so far").hasSizeLessThanOrEqualTo(2 * atMost);
      cursor = page.next();
      if (quiet && page.entries().isEmpty()) {
        if (last) {
          return seen;
        }
        last = true;
      }
    }
  }

  @Rule("O4")
  @Test
  void aCursorAtTheEndGivesWhatComesLater() {
    Bytes end = endOfFeed();
    FeedPage nothing = store.feed(Optional.of(end), 10);
    assertThat(nothing.entries()).isEmpty();
    put("a", sample());
    for (Bytes cursor : List.of(end, nothing.next())) {
      assertThat(feed(Optional.of(cursor), 10)).extracting(Entry::key).containsExactly(key("a"));
    }
    Bytes later = store.feed(Optional.of(end), 10).next();
    put("b", sample());
    assertThat(feed(Optional.of(later), 10)).extracting(Entry::key).containsExactly(key("b"));
    assertThat(feed(Optional.of(end), 10))
        .extracting(Entry::key)
        .containsExactly(key("a"), key("b"));
  }

  @Rule("O5")
  @Test
  void withNoCommitOpenTheFeedIsCompleteAndSaysSo() {
    Bytes end = endOfFeed();
    for (int i = 0; i < 5; i++) {
      put("k" + i, sample());
      FeedPage page = store.feed(Optional.of(end), 10);
      assertThat(page.lagMicros()).as("lag with no commit open").isZero();
      assertThat(page.entries()).hasSize(i + 1);
    }
    FeedPage page = store.feed(Optional.of(end), 5);
    assertThat(store.feed(Optional.of(page.next()), 5).entries()).isEmpty();
  }

  @Rule("O6")
  @Test
  void aRefusedUnitIsNotInTheFeed() {
    put("a", sample());
    Bytes end = endOfFeed();
    for (int i = 0; i < 5; i++) {
      refused(
          Outcome.DUPLICATE, () -> commit(insert(key("b"), sample()), insert(key("a"), sample())));
    }
    put("c", sample());
    assertThat(feed(Optional.of(end), 10)).extracting(Entry::key).containsExactly(key("c"));
  }

  @Rule("O7")
  @Test
  void limitsAndCursorsAreChecked() {
    put("a", sample());
    fails(Outcome.BAD_VALUE, () -> store.feed(Optional.empty(), 0));
    fails(Outcome.TOO_LARGE, () -> store.feed(Optional.empty(), Limits.PAGE + 1));
    for (Bytes noCursor :
        List.of(Bytes.EMPTY, Bytes.utf8("nonsense"), Bytes.utf8("x".repeat(500)))) {
      fails(Outcome.BAD_VALUE, () -> store.feed(Optional.of(noCursor), 10));
    }
    assertThat(store.feed(Optional.empty(), Limits.PAGE).entries()).isNotEmpty();
  }
}

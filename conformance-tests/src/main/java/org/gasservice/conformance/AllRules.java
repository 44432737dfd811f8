package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.junit.jupiter.api.Test;

/** A: every key of a type. */
abstract class AllRules extends Rules {

  AllRules(StorageConformance suite) {
    super(suite);
  }

  private List<Key> given() {
    List<Key> keys = new ArrayList<>();
    for (String root : List.of("b", "a", "A", "a!", "a0", "~")) {
      for (String id : List.of("2", "10", "1", "B", "a", "!")) {
        keys.add(key(root, id));
      }
    }
    keys.add(key("own"));
    return keys;
  }

  @Rule("A1")
  @Test
  void everyKeyComesOnceWhateverThePageSize() {
    List<Key> keys = given();
    commit(keys.stream().map(key -> insert(key, sample())).toArray(Change[]::new));
    for (int pageSize : new int[] {1, 2, 7, 36, 37, 38, 1_000}) {
      assertThat(keys(TYPE, pageSize))
          .as("keys in pages of %d", pageSize)
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Rule("A2")
  @Test
  void keysAscendByRootThenId() {
    List<Key> keys = given();
    keys.forEach(key -> commit(insert(Samples.PLAIN, key, sample())));
    Collections.sort(keys);
    assertThat(keys(Samples.PLAIN, 5)).isEqualTo(keys);
    List<Key> whole = walk(after -> store.all(Samples.PLAIN, after, 1_000));
    assertThat(whole).as("all keys of the store").isSorted();
  }

  @Rule("A3")
  @Test
  void aKeyPresentThroughoutComesOnceWhateverIsWrittenBetween() {
    for (int i = 10; i < 40; i++) {
      put("k" + i, sample());
    }
    List<Key> seen = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    int page = 0;
    do {
      Page<Key> keys = store.all(TYPE, after, 4);
      seen.addAll(keys.rows());
      after = keys.next();
      if (page < 20) {
        put("a" + page, sample());
        put("k20-" + page, sample());
        put("z" + page, sample());
      }
      page++;
    } while (after.isPresent());
    for (int i = 10; i < 40; i++) {
      assertThat(Collections.frequency(seen, key("k" + i)))
          .as("times k%d was seen", i)
          .isEqualTo(1);
    }
  }

  @Rule("A4")
  @Test
  void limitsAndCursorsAreChecked() {
    put("a", sample());
    fails(Outcome.BAD_VALUE, () -> store.all(TYPE, Optional.empty(), 0));
    fails(Outcome.TOO_LARGE, () -> store.all(TYPE, Optional.empty(), Limits.PAGE + 1));
    fails(Outcome.BAD_VALUE, () -> store.all(TYPE, Optional.of(Bytes.utf8("nonsense")), 10));
    assertThat(store.all(TYPE, Optional.empty(), Limits.PAGE).rows()).isNotEmpty();
  }
}

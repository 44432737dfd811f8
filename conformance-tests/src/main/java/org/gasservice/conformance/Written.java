package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/**
 * Units whose traces tell whether they are whole: number n moves one from a counter to another, inserts one aggregate, and leaves a
 * receipt.
 */
record Written(String root) {

  private static final long COUNTERS = 5;

  private Key counter(long number) {
    return new Key(root, "counter-" + Math.floorMod(number, COUNTERS));
  }

  private Key mark(int number) {
    return new Key(root, "mark-" + number);
  }

  private static String command(int number) {
    return "c-" + number;
  }

  /** The unit of this number on what is stored. */
  Unit unit(Storage storage, int number) {
    List<Change<?>> changes = new ArrayList<>();
    changes.add(moved(storage, counter(number), -1));
    changes.add(moved(storage, counter(number + 1L), 1));
    changes.add(Rules.insert(mark(number), sample(number)));
    return new Unit(changes, List.of(Entries.receipt(root, command(number))));
  }

  private Change<Sample> moved(Storage storage, Key key, long by) {
    List<Held<Sample>> held = storage.find(Samples.TYPE, List.of(key));
    return held.isEmpty()
        ? Rules.insert(key, sample(by))
        : Rules.update(held.get(0), sample(amount(held.get(0)) + by));
  }

  private Sample sample(long number) {
    return Sample.EMPTY.with("scope", root).with("number", number);
  }

  private static long amount(Held<Sample> held) {
    return held.value().get("number") instanceof Long amount ? amount : 0;
  }

  /** The first number nobody committed. */
  int next(Storage storage) {
    int number = 0;
    while (isThere(storage, number)) {
      number++;
    }
    return number;
  }

  /** Whether the unit of this number was committed. */
  boolean isThere(Storage storage, int number) {
    return storage.receipt(root, command(number)).isPresent();
  }

  /**
   * Everything acknowledged is there, whatever is there is whole, and the next unit works.
   *
   * @param acknowledged how many units; one more may be there
   * @return how many units there are now
   */
  int check(Storage storage, int acknowledged) {
    int present = next(storage);
    assertThat(present)
        .as("units there, of which %d were acknowledged", acknowledged)
        .isBetween(acknowledged, acknowledged + 1);
    for (int number = 0; number < present; number++) {
      assertThat(storage.find(Samples.TYPE, List.of(mark(number))))
          .as("aggregate of unit %d, whose receipt is there", number)
          .extracting(Held::value)
          .containsExactly(sample(number));
    }
    assertThat(storage.find(Samples.TYPE, List.of(mark(present)))).isEmpty();
    long counters = 0;
    long sum = 0;
    long versions = 0;
    for (long counter = 0; counter < COUNTERS; counter++) {
      for (Held<Sample> held : storage.find(Samples.TYPE, List.of(counter(counter)))) {
        counters++;
        sum += amount(held);
        versions += held.version();
        assertThat(storage.history(Samples.TYPE.name(), held.key(), 0, 1_000))
            .as("entries of a counter of version %d", held.version())
            .hasSize((int) held.version());
      }
    }
    assertThat(sum).as("what the counters hold together").isZero();
    assertThat(versions).as("changes of the counters").isEqualTo(2L * present);
    Range all = Range.all("by_number").equalTo(root);
    assertThat(Rules.walk(after -> storage.scan(Samples.TYPE, all, after, 1_000)))
        .as("what the index finds")
        .hasSize(Math.toIntExact(present + counters));
    storage.commit(unit(storage, present));
    return present + 1;
  }
}

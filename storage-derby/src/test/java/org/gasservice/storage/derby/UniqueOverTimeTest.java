package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Derby's own unique constraint over columns that may be null lets duplicates in once values have come and gone; what the adapter puts in its
 * place must not.
 */
class UniqueOverTimeTest {

  private static final String[] CODES = {null, "a", "b", "c"};
  private static final int STEPS = 250;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aCodeHasOneHolderHoweverOftenCodesComeAndGo(long seed) {
    Random random = new Random(seed);
    try (DerbyStorage storage = DerbyStorage.inMemory("unique-" + seed)) {
      List<Key> keys = new ArrayList<>();
      List<Change<?>> made = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        keys.add(new Key("r", "k" + i));
        made.add(Sample.insert(keys.get(i), Sample.of("OPEN")));
      }
      storage.commit(new Unit(made, List.of()));
      int refused = 0;
      for (int step = 0; step < STEPS; step++) {
        Held<Sample> held = Sample.load(storage, keys.get(random.nextInt(keys.size())));
        String code = CODES[random.nextInt(CODES.length)];
        boolean taken = code != null
            && storage.find(Sample.TYPE, keys).stream()
                .anyMatch(other -> !other.key().equals(held.key())
                    && Objects.equals(other.value().code(), code));
        assertThat(commits(storage, Sample.update(held, held.value().withCode(code))))
            .as("step %d", step)
            .isEqualTo(!taken);
        refused += taken ? 1 : 0;
      }
      assertThat(refused).isBetween(STEPS / 10, STEPS * 9 / 10);
    }
  }

  private static boolean commits(DerbyStorage storage, Change<Sample> change) {
    try {
      storage.commit(Unit.of(change));
      return true;
    } catch (StorageFailure e) {
      assertThat(e.outcome()).isEqualTo(Outcome.DUPLICATE);
      return false;
    }
  }
}

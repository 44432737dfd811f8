package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.Test;

/** L: processes that die while they write, and two that open one place. */
abstract class ProcessRules extends Rules {

  private static final int LIVES_OF_A_PLACE = 10;
  private static final int LIVES_UNTIL_ONE_CUT_AT_OPENING = 5;
  private static final int LONGEST_OPENING_MILLIS = 600;
  private static final int MOST_UNITS_PER_LIFE = 40;

  ProcessRules(StorageConformance suite) {
    super(suite);
  }

  /** How another process opens this place. A store that does not outlive its process has no address for others. */
  private Optional<String> address(Place place) {
    if (!store.capabilities().contains(Capability.DURABLE)) {
      assertThat(place.address())
          .as("address of what does not outlive the process")
          .isEmpty();
      return Optional.empty();
    }
    assumeTrue(
        suite.opener().isPresent(),
        "the fixture has no opener(): give one, so that the suite can start a process that writes");
    assumeTrue(
        place.address().isPresent(),
        "the places of the fixture have no address(): give one, so that another process finds them");
    return place.address();
  }

  @Rule("L5")
  @Test
  void nothingAcknowledgedIsLostWhenTheProcessDies() throws Exception {
    long seed = Budget.seed();
    Random random = new Random(seed);
    int kills = Budget.kills();
    for (int killed = 0; killed < kills; killed += LIVES_OF_A_PLACE) {
      Place place = newPlace();
      Optional<String> address = address(place);
      if (address.isEmpty()) {
        return;
      }
      try {
        lives(place, address.get(), Math.min(LIVES_OF_A_PLACE, kills - killed), random);
      } catch (AssertionError | StorageFailure e) {
        throw new AssertionError(
            e.getMessage() + "\n    After " + killed + " kills and some more; seed " + seed, e);
      }
    }
  }

  /** Processes open a place one after the other and are killed: the first while it makes the store, some while they open it, the others while they write. */
  private void lives(Place place, String address, int lives, Random random) throws Exception {
    Written written = new Written(scope);
    int there = 0;
    for (int life = 0; life < lives; life++) {
      int acknowledged;
      try (Child child = Child.writing(suite.opener().orElseThrow(), address, scope)) {
        if (life % LIVES_UNTIL_ONE_CUT_AT_OPENING == 0) {
          child.live(Duration.ofMillis(random.nextInt(LONGEST_OPENING_MILLIS)));
          acknowledged = child.kill();
        } else {
          acknowledged = child.acknowledged(1 + random.nextInt(MOST_UNITS_PER_LIFE));
          acknowledged = Math.max(acknowledged, child.kill());
        }
      }
      try (Storage reopened = place.open()) {
        there = written.check(reopened, Math.max(there, acknowledged));
      }
    }
  }

  @Rule("L6")
  @Test
  void aSecondProcessSharesOrIsRefused() throws Exception {
    Place place = newPlace();
    Optional<String> address = address(place);
    if (address.isEmpty()) {
      return;
    }
    store = open(place);
    var before = put("a", sample("token", "one"));
    boolean shares = store.capabilities().contains(Capability.SECOND_PROCESS);
    try (Child child = Child.opening(suite.opener().orElseThrow(), address.get())) {
      assertThat(child.next())
          .as("what a second process is told")
          .isEqualTo(shares ? Child.OPENED : Outcome.IN_USE.name());
    }
    assertThat(get(key("a"))).as("the first is not disturbed").isEqualTo(before);
    change(before, sample("token", "two"));
  }
}

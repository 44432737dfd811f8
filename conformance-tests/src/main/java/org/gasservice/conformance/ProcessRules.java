package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Random;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.junit.jupiter.api.Test;

/** L: processes that die while they write, and two that open one place. */
abstract class ProcessRules extends Rules {

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
    Place place = newPlace();
    Optional<String> address = address(place);
    if (address.isEmpty()) {
      return;
    }
    place.open().close();
    long seed = Budget.seed();
    Random random = new Random(seed);
    Written written = new Written(scope);
    for (int kill = 1; kill <= Budget.kills(); kill++) {
      int acknowledged = lastOfALife(address.get(), 1 + random.nextInt(MOST_UNITS_PER_LIFE));
      try (Storage reopened = place.open()) {
        written.check(reopened, acknowledged);
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + "\n    After kill " + kill + "; seed " + seed, e);
      }
    }
  }

  /** Lets a process write and kills it after some units; the last one it said was acknowledged. */
  private int lastOfALife(String address, int units) throws Exception {
    try (Child child = Child.writing(suite.opener().orElseThrow(), address, scope)) {
      int last = -1;
      for (int unit = 0; unit < units; unit++) {
        last = Integer.parseInt(child.next());
      }
      // A number cut short by the kill is a smaller one.
      return child.kill().stream()
          .filter(said -> !said.isEmpty())
          .mapToInt(Integer::parseInt)
          .reduce(last, Math::max);
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

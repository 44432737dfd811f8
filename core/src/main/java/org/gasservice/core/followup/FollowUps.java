package org.gasservice.core.followup;

import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/** What still follows from what was done (后续操作): for the screen of an owner, and for who watches over the whole. */
public final class FollowUps {

  private final Storage storage;

  public FollowUps(Storage storage) {
    this.storage = storage;
  }

  /** The follow-ups an aggregate owns, by the version that triggered them; at most {@value Limits#PAGE}. */
  public List<Held<FollowUpProgress>> of(Key owner) {
    return look(
        Range.all(FollowUpProgress.OF_OWNER).inRoot(owner.root()).equalTo(owner.id()), Limits.PAGE);
  }

  /** How many derived commands of an owner are still to come. */
  public int remaining(Key owner) {
    return of(owner).stream().mapToInt(held -> held.value().remaining()).sum();
  }

  /** Unfinished ones, earliest trigger first. */
  public List<Held<FollowUpProgress>> open(int limit) {
    return look(Range.all(FollowUpProgress.OPEN), limit);
  }

  /** Those with refused derived commands, earliest trigger first: somebody should look at them. */
  public List<Held<FollowUpProgress>> refused(int limit) {
    return look(Range.all(FollowUpProgress.REFUSED), limit);
  }

  private List<Held<FollowUpProgress>> look(Range range, int limit) {
    List<Key> keys =
        storage.scan(FollowUpProgress.TYPE, range, Optional.empty(), limit).rows().stream()
            .map(Hit::key)
            .toList();
    return storage.find(FollowUpProgress.TYPE, keys);
  }
}

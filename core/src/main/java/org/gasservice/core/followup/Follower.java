package org.gasservice.core.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Share;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/**
 * Follows the feed and carries out what follows from what was done. Has no thread of its own: the host calls it, as often as it likes,
 * from as many processes as it likes, in the same places as the sweeper. What it costs grows with the entries that are new and with the
 * derived commands to carry out, never with the data kept.
 */
public final class Follower {

  /** Who the journal names. */
  public static final Actor ACTOR = Actor.system("follow-up");

  private final Pipeline pipeline;
  private final TriggerSearch search;
  private final PageRun run;

  public Follower(Pipeline pipeline) {
    this.pipeline = pipeline;
    this.search = new TriggerSearch(pipeline);
    this.run = new PageRun(pipeline);
  }

  /**
   * What following did.
   *
   * @param done derived commands carried out, now or found carried out by an earlier call that was cut short
   * @param refused derived commands refused; they stay visible in their progress
   * @param left follow-ups somebody else was faster with; the next call finds what is left of them
   * @param more whether the limit was reached: call again. Call again also when something was done and derived commands may be triggers
   *     themselves
   */
  public record Followed(int done, int refused, int left, boolean more) {
    Followed plus(Followed other) {
      return new Followed(
          done + other.done, refused + other.refused, left + other.left, more || other.more);
    }
  }

  /** Everything that follows, whatever its root. */
  public Followed follow(int limit) {
    return follow(Share.ALL, limit);
  }

  /**
   * Reads new entries of the feed and carries out what follows from them, earliest trigger first.
   *
   * @param share which owners to work for, so that several processes do not meet
   * @param limit about how many entries to read, and how many derived commands to carry out at most; 1 or more
   * @throws org.gasservice.storage.StorageFailure when the store could not; what was done so far stays done, and the next call goes on
   */
  public Followed follow(Share share, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("nothing to do");
    }
    boolean moreEntries = search.search(limit);
    Followed followed = new Followed(0, 0, 0, moreEntries);
    Set<String> waiting = new HashSet<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> open = pipeline
          .storage()
          .scan(FollowUpProgress.TYPE, Range.all(FollowUpProgress.OPEN), after, FollowUp.PAGE);
      for (Held<FollowUpProgress> held : find(open)) {
        String root = held.key().root();
        int budget = limit - followed.done() - followed.refused();
        if (share.has(root) && !waiting.contains(root) && budget > 0) {
          Followed one = run.workOff(held, budget);
          followed = followed.plus(one);
          if (one.left() > 0 || one.more()) {
            waiting.add(root);
          }
        }
      }
      after = open.next();
    } while (after.isPresent() && followed.done() + followed.refused() < limit);
    boolean usedUp = followed.done() + followed.refused() >= limit;
    return followed.plus(new Followed(0, 0, 0, usedUp));
  }

  private List<Held<FollowUpProgress>> find(Page<Hit> hits) {
    return pipeline
        .storage()
        .find(FollowUpProgress.TYPE, hits.rows().stream().map(Hit::key).toList());
  }
}

package org.gasservice.core.sla;

import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Share;
import org.gasservice.core.command.Submission;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/**
 * Does what fell due (到期处理): warnings, escalations, ends of suspensions. Has no thread of its own: the host calls it, as often as
 * it likes, from as many processes as it likes. Each step is done exactly once, in the order of the moments they belong to, also after a
 * standstill: a sweeper that loses a race moves on.
 */
public final class Sweeper {

  /** Who the journal names. */
  public static final Actor ACTOR = Actor.system("sweeper");

  private final Pipeline pipeline;
  private final List<Clocked<?>> clocked;

  public Sweeper(Pipeline pipeline, Collection<Clocked<?>> clocked) {
    this.pipeline = pipeline;
    this.clocked = List.copyOf(clocked);
  }

  /**
   * What a sweep did.
   *
   * @param done aggregates dealt with
   * @param left aggregates somebody else was faster with; the next sweep finds what is left of them
   * @param more whether the limit was reached: call again
   */
  public record Swept(int done, int left, boolean more) {
    Swept plus(Swept other) {
      return new Swept(done + other.done, left + other.left, more || other.more);
    }
  }

  /** Everything due now, whatever its root. */
  public Swept sweep(int limit) {
    return sweep(pipeline.now(), 0, 1, limit);
  }

  /**
   * Does what fell due by a moment, one unit for each root.
   *
   * @param now not in the future
   * @param share which part of the roots, from 0
   * @param of how many parts the roots are divided into, so that several sweepers do not meet
   * @param limit most aggregates of each type to deal with
   */
  public Swept sweep(Instant now, int share, int of, int limit) {
    Share roots = new Share(share, of);
    if (limit < 1) {
      throw new IllegalArgumentException("nothing to do");
    }
    Swept swept = new Swept(0, 0, false);
    for (Clocked<?> each : clocked) {
      swept = swept.plus(sweep(each, Micros.cut(now), roots, limit));
    }
    return swept;
  }

  /** When something falls due next, or fell due and was not dealt with yet; empty while nothing can. */
  public Optional<Instant> nextDue() {
    return clocked.stream()
        .flatMap(
            each -> pipeline
                .storage()
                .scan(each.type(), Range.all(each.due()), Optional.empty(), 1)
                .rows()
                .stream())
        .map(hit -> (Instant) hit.indexed().get(0))
        .min(Instant::compareTo);
  }

  private <T> Swept sweep(Clocked<T> each, Instant now, Share roots, int limit) {
    List<Key> due = due(each, now, roots, limit);
    Map<String, List<Submission>> byRoot = new LinkedHashMap<>();
    for (List<Key> keys : Lists.partition(due, Limits.PAGE)) {
      for (Held<T> held : pipeline.storage().find(each.type(), keys)) {
        each.commandFor(held, now)
            .map(command -> Submission.of(ACTOR, command).at(now).on(held))
            .ifPresent(submission -> byRoot
                .computeIfAbsent(held.key().root(), root -> new ArrayList<>())
                .add(submission));
      }
    }
    Swept swept = new Swept(0, 0, due.size() >= limit);
    for (List<Submission> root : byRoot.values()) {
      swept = swept.plus(commit(root));
    }
    return swept;
  }

  /** The keys of the share, earliest first. */
  private <T> List<Key> due(Clocked<T> each, Instant now, Share roots, int limit) {
    Storage storage = pipeline.storage();
    Range range = Range.all(each.due()).below(now.plusNanos(1_000));
    List<Key> due = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      int page = Math.min(Limits.PAGE, limit);
      Page<Hit> hits = storage.scan(each.type(), range, after, page);
      for (Hit hit : hits.rows()) {
        if (due.size() < limit && roots.has(hit.key().root())) {
          due.add(hit.key());
        }
      }
      after = hits.next();
    } while (after.isPresent() && due.size() < limit);
    return due;
  }

  private Swept commit(List<Submission> root) {
    try {
      boolean done =
          pipeline.executeAll(root, Pipeline.Mode.ALL).stream().allMatch(Result::applied);
      return done ? new Swept(root.size(), 0, false) : new Swept(0, root.size(), false);
    } catch (CommandConflict lost) {
      return new Swept(0, root.size(), false);
    }
  }
}

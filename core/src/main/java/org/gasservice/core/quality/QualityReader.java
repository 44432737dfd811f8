package org.gasservice.core.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * Keeps the figures up from the feed. Holds no state: how far the feed was read lies in the store, so it runs in as many processes as it likes, and one
 * that stops is taken over. What changed is counted as it is now, however often it changed in between; counting it again changes nothing.
 */
public final class QualityReader {

  /** Who the journal names. */
  public static final Actor ACTOR = Actor.system("quality");

  private static final int PAGE = 200;

  /** A source lies with one unit, and for a moment with an earlier one. */
  private static final int MOST_UNITS = 50;

  private final Pipeline pipeline;
  private final Map<String, Measure<?>> measures = new LinkedHashMap<>();

  public QualityReader(Pipeline pipeline, Collection<Measure<?>> measures) {
    this.pipeline = pipeline;
    measures.forEach(measure -> this.measures.put(measure.type().name(), measure));
  }

  /**
   * Reads new entries of the feed.
   *
   * @param limit about how many, 1 or more
   * @return whether there may be more
   * @throws org.gasservice.storage.StorageFailure when the store could not; what was counted stays counted, and the next call goes on
   */
  public boolean read(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("nothing to do");
    }
    int read = 0;
    FeedPage page;
    do {
      Optional<Bytes> from = mark();
      page = pipeline.storage().feed(from, PAGE);
      read += page.entries().size();
      boolean whole = page.entries().size() == PAGE;
      boolean counted = count(page.entries());
      if ((whole || counted) && !moved(from, page.next())) {
        return true;
      }
    } while (page.entries().size() == PAGE && read < limit);
    return page.entries().size() == PAGE;
  }

  private Optional<Bytes> mark() {
    return pipeline.storage().find(FeedMark.TYPE, List.of(FeedMark.KEY)).stream()
        .map(held -> held.value().cursor())
        .findFirst()
        .orElse(Optional.empty());
  }

  private boolean moved(Optional<Bytes> from, Bytes to) {
    try {
      pipeline.execute(Submission.of(ACTOR, new MoveMark(from, to)));
      return true;
    } catch (CommandConflict somebodyWasFaster) {
      return false;
    }
  }

  /** Whether there was anything to look at. */
  private boolean count(List<Entry> entries) {
    Map<String, Set<Key>> changed = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (measures.containsKey(entry.type())) {
        changed.computeIfAbsent(entry.type(), type -> new LinkedHashSet<>()).add(entry.key());
      }
    }
    PagedReads reads = pipeline.reads(ACTOR);
    List<Submission> counts = new ArrayList<>();
    changed.forEach((type, keys) -> {
      Measure<?> measure = Objects.requireNonNull(measures.get(type));
      for (Held<?> held : held(measure, keys)) {
        commands(measure, held, reads)
            .forEach(command -> counts.add(Submission.of(ACTOR, command)));
      }
    });
    for (Result result : pipeline.executeAll(counts, Pipeline.Mode.EACH)) {
      if (result instanceof Result.Refused no) {
        throw no.refusal();
      }
    }
    return !changed.isEmpty();
  }

  private <T> List<Held<T>> held(Measure<T> measure, Collection<Key> keys) {
    return pipeline.storage().find(measure.type(), List.copyOf(keys));
  }

  /** Counts it where it belongs now, and takes it back wherever else it was counted. */
  private static List<CountSource> commands(Measure<?> measure, Held<?> held, PagedReads reads) {
    AggregateType<?> type = measure.type();
    Contribution now = measure.of(held, reads);
    List<CountSource> commands = new ArrayList<>();
    boolean known = false;
    Range earlier = Range.all(Counted.OF_SOURCE).equalTo(Counted.tokenOf(type.name(), held.key()));
    for (Held<Counted> before : reads.peek(Counted.TYPE, earlier, MOST_UNITS)) {
      if (before.key().root().equals(now.unit())) {
        known = true;
      } else if (!before.value().figures().isEmpty()) {
        commands.add(new CountSource(
            before.key().root(),
            type.name(),
            held.key(),
            held.version(),
            before.value().day(),
            List.of()));
      }
    }
    if (known || !now.figures().isEmpty()) {
      commands.add(new CountSource(
          now.unit(), type.name(), held.key(), held.version(), now.day(), now.figures()));
    }
    return commands;
  }
}

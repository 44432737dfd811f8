package org.gasservice.core.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.command.Trigger;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;

/**
 * Reads new entries of the feed and opens a progress for each trigger from which something follows. The position moves when triggers were
 * found or a whole page was read, so that a quiet feed is not written to; at most one page is read again.
 */
final class TriggerSearch {

  private static final int PAGE = 200;

  private final Pipeline pipeline;

  TriggerSearch(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Searches on from the stored position.
   *
   * @param limit about how many entries
   * @return whether there are more
   */
  boolean search(int limit) {
    if (pipeline.registry().followUps().isEmpty()) {
      return false;
    }
    int read = 0;
    FeedPage page;
    do {
      FeedPosition position = position();
      page = pipeline.storage().feed(position.cursor(), PAGE);
      read += page.entries().size();
      List<Submission> starts = starts(page.entries(), position.triggers());
      for (Result result : pipeline.executeAll(starts, Pipeline.Mode.EACH)) {
        if (result instanceof Result.Refused no) {
          throw no.refusal();
        }
      }
      boolean whole = page.entries().size() == PAGE;
      if ((whole || !starts.isEmpty()) && !moved(position, page.next(), starts.size())) {
        return true;
      }
    } while (page.entries().size() == PAGE && read < limit);
    return page.entries().size() == PAGE;
  }

  private FeedPosition position() {
    return pipeline.storage().find(FeedPosition.TYPE, List.of(FeedPosition.KEY)).stream()
        .map(Held::value)
        .findFirst()
        .orElse(FeedPosition.START);
  }

  private boolean moved(FeedPosition from, Bytes to, int triggers) {
    try {
      pipeline.execute(
          Submission.of(Follower.ACTOR, new MovePosition(from.cursor(), to, triggers)));
      return true;
    } catch (CommandConflict somebodyWasFaster) {
      return false;
    }
  }

  private List<Submission> starts(List<Entry> entries, long before) {
    PagedReads reads = pipeline.reads(Follower.ACTOR);
    List<Submission> starts = new ArrayList<>();
    for (Entry entry : entries) {
      for (FollowUp followUp : pipeline.registry().followUps(entry)) {
        Trigger.of(entry, pipeline.registry())
            .flatMap(trigger -> start(followUp, trigger, reads, before + starts.size() + 1))
            .map(start -> Submission.of(Follower.ACTOR, start))
            .ifPresent(starts::add);
      }
    }
    return starts;
  }

  private static Optional<StartFollowUp> start(
      FollowUp followUp, Trigger trigger, PagedReads reads, long ordinal) {
    int planned = 0;
    Optional<RefusedTarget> failure = Optional.empty();
    try {
      planned = count(followUp, trigger, reads);
    } catch (Refusal unplannable) {
      failure = Optional.of(RefusedTarget.of(trigger.key(), unplannable));
    }
    if (planned == 0 && failure.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new StartFollowUp(
        FollowUpProgress.keyOf(followUp.name(), trigger),
        followUp.name(),
        trigger.type(),
        trigger.key(),
        trigger.version(),
        trigger.name(),
        trigger.occurredAt(),
        ordinal,
        planned,
        failure));
  }

  private static int count(FollowUp followUp, Trigger trigger, PagedReads reads) {
    int planned = 0;
    Optional<Bytes> after = Optional.empty();
    do {
      FollowUp.Plan plan = followUp.planner().plan(trigger, reads, after, FollowUp.PAGE);
      planned += plan.derived().size();
      after = plan.next();
    } while (after.isPresent());
    return planned;
  }
}

package org.gasservice.core.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.followup.Follower.Followed;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.StorageFailure;

/**
 * Carries out the derived commands of one trigger, page by page, and notes each page. A page that was carried out and not noted is
 * carried out again, which its receipts turn into nothing.
 */
final class PageRun {

  private static final String ERASED = "follow-up.erased";

  private final Pipeline pipeline;

  PageRun(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** @param budget most derived commands to carry out; {@link Followed#more} says whether it was used up */
  Followed workOff(Held<FollowUpProgress> progress, int budget) {
    Optional<FollowUp> followUp = pipeline.registry().followUp(progress.value().followUp());
    if (followUp.isEmpty()) {
      // its feature is not part of this service: it waits for one that has it
      return new Followed(0, 0, 0, false);
    }
    Optional<Trigger> trigger = trigger(progress.value());
    Held<FollowUpProgress> now = progress;
    Followed followed = new Followed(0, 0, 0, false);
    int left = budget;
    while (!now.value().finished() && left > 0) {
      try {
        NotePage page = carryOut(followUp.get(), trigger, now, Math.min(left, FollowUp.PAGE));
        now = noted(page, now);
        left -= Math.max(1, page.done() + page.refused().size());
        followed = followed.plus(new Followed(page.done(), page.refused().size(), 0, false));
      } catch (CommandConflict somebodyWasFaster) {
        return followed.plus(new Followed(0, 0, 1, false));
      }
    }
    return followed.plus(new Followed(0, 0, 0, !now.value().finished()));
  }

  private Optional<Trigger> trigger(FollowUpProgress progress) {
    return pipeline
        .storage()
        .history(progress.type(), progress.owner(), progress.version() - 1, 1)
        .stream()
        .filter(entry -> entry.version() == progress.version())
        .findFirst()
        .flatMap(entry -> Trigger.of(entry, pipeline.registry()));
  }

  @SuppressWarnings("unchecked")
  private Held<FollowUpProgress> noted(NotePage page, Held<FollowUpProgress> before) {
    return (Held<FollowUpProgress>)
        pipeline.execute(Submission.of(Follower.ACTOR, page).on(before)).about();
  }

  /** @throws CommandConflict when a derived command lost its races: the page is tried again later */
  private NotePage carryOut(
      FollowUp followUp, Optional<Trigger> trigger, Held<FollowUpProgress> progress, int limit) {
    Key owner = progress.value().owner();
    if (trigger.isEmpty()) {
      return stopped(progress, new RefusedTarget(owner, ERASED, Optional.empty()));
    }
    Plan plan;
    try {
      plan = followUp
          .planner()
          .plan(trigger.get(), pipeline.reads(Follower.ACTOR), progress.value().next(), limit);
    } catch (Refusal unplannable) {
      return stopped(progress, RefusedTarget.of(owner, unplannable));
    }
    if (plan.derived().size() > limit) {
      throw new IllegalStateException(followUp + " planned more than a page");
    }
    List<RefusedTarget> refused = refused(followUp, trigger.get(), plan.derived());
    return new NotePage(
        progress.key(), plan.derived().size() - refused.size(), refused, plan.next());
  }

  private static NotePage stopped(Held<FollowUpProgress> progress, RefusedTarget why) {
    return new NotePage(progress.key(), 0, List.of(why), Optional.empty());
  }

  private static Submission submission(FollowUp followUp, Trigger trigger, Derived derived) {
    return Submission.of(Follower.ACTOR, derived.command())
        .withId(trigger.derivedId(followUp.name(), derived.target()))
        .at(derived.at().orElse(trigger.occurredAt()));
  }

  /** One page in one unit; when something stored cannot be read, each for itself, so that the others are not held up. */
  private List<RefusedTarget> refused(FollowUp followUp, Trigger trigger, List<Derived> page) {
    List<Submission> submissions =
        page.stream().map(derived -> submission(followUp, trigger, derived)).toList();
    List<RefusedTarget> refused = new ArrayList<>();
    try {
      List<Result> results = pipeline.executeAll(submissions, Pipeline.Mode.EACH);
      for (int i = 0; i < results.size(); i++) {
        if (results.get(i) instanceof Result.Refused no) {
          refusal(page.get(i), no.refusal()).ifPresent(refused::add);
        }
      }
    } catch (StorageFailure failure) {
      requireDamaged(failure);
      for (int i = 0; i < submissions.size(); i++) {
        alone(page.get(i), submissions.get(i)).ifPresent(refused::add);
      }
    }
    return refused;
  }

  private Optional<RefusedTarget> alone(Derived derived, Submission submission) {
    try {
      pipeline.execute(submission);
      return Optional.empty();
    } catch (Refusal refusal) {
      return refusal(derived, refusal);
    } catch (StorageFailure failure) {
      requireDamaged(failure);
      return Optional.of(new RefusedTarget(
          derived.target(), "storage." + failure.outcome().name(), Optional.empty()));
    }
  }

  /** The id is derived: used with other content means that it was done under an earlier plan of the same trigger. */
  private static Optional<RefusedTarget> refusal(Derived derived, Refusal refusal) {
    if (refusal instanceof CommandConflict conflict) {
      if (conflict.isStale()) {
        throw conflict;
      }
      return Optional.empty();
    }
    return Optional.of(RefusedTarget.of(derived.target(), refusal));
  }

  /** What trying again does not help is one target's; anything else is the caller's. */
  private static void requireDamaged(StorageFailure failure) {
    switch (failure.outcome()) {
      case CORRUPT, NEWER_SCHEMA, TOO_LARGE, BAD_VALUE -> {}
      default -> throw failure;
    }
  }
}

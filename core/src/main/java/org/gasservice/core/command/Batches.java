package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries many commands out in few commits: worth 8 to 50 times one by one. */
final class Batches {

  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
  private static final int UNIT_COMMANDS = 100;
  private static final int UNIT_CHANGES = 1_000;

  private final Pipeline pipeline;
  private final Storage storage;
  private final int attempts;

  Batches(Pipeline pipeline, Storage storage, int attempts) {
    this.pipeline = pipeline;
    this.storage = storage;
    this.attempts = attempts;
  }

  /** A command of a unit and what became of it: decided into the batch, or refused; one nobody knows has no kind. */
  private record Item(Result result, Optional<Identified> identified) {}

  /** A command before it is decided. */
  private record Given(Optional<Identified> identified, Optional<Refusal> refusal) {}

  List<Result> each(List<Submission> submissions) {
    List<Result> results = new ArrayList<>(submissions.size());
    while (results.size() < submissions.size()) {
      int to = Math.min(submissions.size(), results.size() + UNIT_COMMANDS);
      results.addAll(unit(submissions.subList(results.size(), to)));
    }
    return results;
  }

  /** Carries out the first of these commands, as many as one unit takes. */
  private List<Result> unit(List<Submission> submissions) {
    List<Given> given = submissions.stream().map(this::given).toList();
    Batch batch = pipeline.batch(
        given.stream().flatMap(each -> each.identified().stream()).toList());
    List<Item> items = new ArrayList<>();
    for (Given each : given) {
      Result result = each.identified()
          .map(identified -> decideInto(identified, batch))
          .orElseGet(() -> new Result.Refused(each.refusal().orElseThrow()));
      items.add(new Item(result, each.identified()));
      if (batch.changes() >= UNIT_CHANGES) {
        break;
      }
    }
    return commit(items, batch);
  }

  private Given given(Submission submission) {
    try {
      return new Given(Optional.of(pipeline.identify(submission)), Optional.empty());
    } catch (Refusal unknownCommand) {
      return new Given(Optional.empty(), Optional.of(unknownCommand));
    }
  }

  private List<Result> commit(List<Item> items, Batch batch) {
    try {
      if (batch.size() > 0) {
        storage.commit(batch.unit());
      }
      return items.stream().map(Item::result).toList();
    } catch (StorageFailure failure) {
      if (!worthAnotherTry(failure)) {
        throw failure;
      }
      LOG.debug(
          "a batch of {} met {}; its commands go one by one", batch.size(), failure.outcome());
      return items.stream()
          .map(item -> item.identified().map(each -> alone(each.again())).orElseGet(item::result))
          .toList();
    }
  }

  private Result alone(Identified identified) {
    try {
      return new Result.Applied(pipeline.execute(identified));
    } catch (Refusal refusal) {
      return new Result.Refused(refusal);
    }
  }

  private Result decideInto(Identified identified, Batch batch) {
    try {
      return new Result.Applied(pipeline.decide(identified, batch).done());
    } catch (Refusal refusal) {
      return new Result.Refused(refusal);
    }
  }

  List<Result> together(List<Submission> submissions) {
    List<Identified> identified = submissions.stream().map(pipeline::identify).toList();
    for (int attempt = 1; ; attempt++) {
      Batch batch = pipeline.batch(identified);
      List<Result> results = new ArrayList<>(
          identified.stream().map(each -> decideInto(each, batch)).toList());
      if (!results.stream().allMatch(Result::applied)) {
        results.replaceAll(result -> result.applied() ? new Result.LeftOut() : result);
        return List.copyOf(results);
      }
      try {
        if (batch.size() > 0) {
          storage.commit(batch.unit());
        }
        return List.copyOf(results);
      } catch (StorageFailure failure) {
        if (!worthAnotherTry(failure)) {
          throw failure;
        }
        if (attempt >= attempts) {
          throw pipeline.meaning(failure, batch);
        }
        identified = identified.stream().map(Identified::again).toList();
      }
    }
  }

  private static boolean worthAnotherTry(StorageFailure failure) {
    return switch (failure.outcome()) {
      case STALE, DUPLICATE, COMMAND_SEEN, OUTCOME_UNKNOWN, UNAVAILABLE, TIMEOUT -> true;
      default -> false;
    };
  }
}

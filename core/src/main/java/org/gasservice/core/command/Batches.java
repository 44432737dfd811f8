package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.List;
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

  /** A command of a chunk and what became of it: decided into the batch, or refused. */
  private record Item(Result result, Identified identified) {}

  List<Result> each(List<Submission> submissions) {
    List<Result> results = new ArrayList<>(submissions.size());
    List<Item> chunk = new ArrayList<>();
    Batch batch = new Batch();
    for (Submission submission : submissions) {
      try {
        Identified identified = pipeline.identify(submission);
        chunk.add(new Item(decideInto(identified, batch), identified));
      } catch (Refusal unknownCommand) {
        results.addAll(commit(chunk, batch));
        results.add(new Result.Refused(unknownCommand));
        chunk.clear();
        batch = new Batch();
      }
      if (batch.size() >= UNIT_COMMANDS || batch.changes() >= UNIT_CHANGES) {
        results.addAll(commit(chunk, batch));
        chunk.clear();
        batch = new Batch();
      }
    }
    results.addAll(commit(chunk, batch));
    return results;
  }

  private List<Result> commit(List<Item> chunk, Batch batch) {
    try {
      if (batch.size() > 0) {
        storage.commit(batch.unit());
      }
      return chunk.stream().map(Item::result).toList();
    } catch (StorageFailure failure) {
      if (!worthAnotherTry(failure)) {
        throw failure;
      }
      LOG.debug(
          "a batch of {} met {}; its commands go one by one", batch.size(), failure.outcome());
      return chunk.stream().map(item -> alone(item.identified().again())).toList();
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
      Batch batch = new Batch();
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

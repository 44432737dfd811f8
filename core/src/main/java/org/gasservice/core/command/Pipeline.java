package org.gasservice.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/**
 * The one way a command takes: check the values, authorise, decide, let guards object, commit with journal and receipt, decide anew
 * when a race was lost. Safe for use by many threads.
 */
public final class Pipeline {

  /** How many commands go together. */
  public enum Mode {
    /** Each for itself; refused ones are left out, the others are committed in units of up to 100. */
    EACH,
    /** One unit: all or none. */
    ALL
  }

  private final Storage storage;
  private final Registry registry;
  private final PipelineSettings settings;
  private final Stored stored;
  private final Decider decider;
  private final Denials denials;

  public Pipeline(Storage storage, Registry registry, PipelineSettings settings) {
    this.storage = storage;
    this.registry = registry;
    this.settings = settings;
    this.stored = new Stored(storage, registry);
    this.decider = new Decider(stored, registry, settings);
    this.denials = new Denials(stored, settings);
  }

  public Registry registry() {
    return registry;
  }

  /** Reading as the pipeline reads, for views: nothing is verified, nothing written. */
  public Storage storage() {
    return storage;
  }

  /** What an actor may do now. */
  public Authority authority(Actor actor) {
    return settings.resolver().resolve(actor, reads(actor)).orElse(Authority.NONE);
  }

  /** Reading as an actor, now, outside any command. */
  public PagedReads reads(Actor actor) {
    return new StoreReads(stored, actor, now(), settings.lookup(), settings.resolver());
  }

  public Instant now() {
    return Micros.cut(settings.clock().instant());
  }

  /**
   * Carries one command out.
   *
   * @throws Refusal when it may not be; nothing was changed
   * @throws StorageFailure when the store could not
   */
  public Done<?> execute(Submission submission) {
    return execute(Identified.of(submission, registry, settings.ids()));
  }

  /**
   * Carries many commands out; each sees what the ones before it did.
   *
   * @return one result a command, in order
   */
  public List<Result> executeAll(List<Submission> submissions, Mode mode) {
    Batches batches = new Batches(this, storage, settings.attempts());
    return mode == Mode.ALL ? batches.together(submissions) : batches.each(submissions);
  }

  /** An empty batch for these commands, with what they need read ahead. */
  Batch batch(List<Identified> commands) {
    Ahead ahead = new Ahead(stored);
    Map<CommandType<?, ?>, List<Command>> byType = new LinkedHashMap<>();
    for (Identified each : commands) {
      Submission submission = each.submission();
      submission
          .basis()
          .forEach(
              held -> registry.typeOf(held.value()).ifPresent(type -> ahead.standOn(type, held)));
      byType.computeIfAbsent(each.type(), any -> new ArrayList<>()).add(submission.command());
    }
    byType.forEach((type, some) -> readAhead(type, some, ahead));
    return new Batch(ahead);
  }

  private static <C extends Command> void readAhead(
      CommandType<C, ?> type, List<Command> commands, Ahead ahead) {
    type.ahead()
        .ifPresent(reads -> reads.read(
            commands.stream().map(type.of()::cast).filter(Pipeline::isValid).toList(), ahead));
  }

  private static boolean isValid(Command command) {
    Problems problems = new Problems();
    command.check(problems);
    return problems.isEmpty();
  }

  Identified identify(Submission submission) {
    return Identified.of(submission, registry, settings.ids());
  }

  Done<?> execute(Identified identified) {
    int attempts = identified.submission().basis().isEmpty() ? settings.attempts() : 1;
    for (int attempt = 1; ; attempt++) {
      Batch batch = new Batch(stored);
      Decider.Decided decided = decideOrReplay(identified, batch);
      if (decided.replayed()) {
        return decided.done();
      }
      try {
        storage.commit(batch.unit());
        return decided.done();
      } catch (StorageFailure failure) {
        Optional<Done<?>> earlier = afterFailure(failure, decided, identified);
        if (earlier.isPresent()) {
          return earlier.get();
        }
        if (attempt >= attempts) {
          throw meaning(failure, batch);
        }
      }
    }
  }

  /**
   * A rule may refuse what another delivery of the same command has just done: then its receipt is there by now, and the answer is the earlier one.
   */
  private Decider.Decided decideOrReplay(Identified identified, Batch batch) {
    try {
      return decide(identified, batch);
    } catch (RuleViolation refused) {
      if (identified.fresh()) {
        throw refused;
      }
      return decide(identified, batch);
    }
  }

  /** Decides into a batch; a want of permission is journaled on the way. */
  Decider.Decided decide(Identified identified, Batch batch) {
    try {
      return decider.decide(identified, batch);
    } catch (NotPermitted denied) {
      denials.record(identified);
      throw denied;
    }
  }

  /** A command seen, or an unknown outcome, is settled by its receipt; a lost race by deciding anew; anything else is the caller's. */
  private Optional<Done<?>> afterFailure(
      StorageFailure failure, Decider.Decided decided, Identified identified) {
    return switch (failure.outcome()) {
      case COMMAND_SEEN, OUTCOME_UNKNOWN ->
        storage
            .receipt(decided.receipt().root(), identified.commandId())
            .map(receipt -> decider.replay(
                receipt, decided.receipt().digest(), identified.type(), new Batch(stored)));
      case STALE, DUPLICATE, UNAVAILABLE, TIMEOUT -> Optional.empty();
      default -> throw failure;
    };
  }

  /** What a failure that stayed means to the one who gave the command. */
  RuntimeException meaning(StorageFailure failure, Batch batch) {
    if (failure.outcome() == Outcome.DUPLICATE && failure.position() >= 0) {
      String type = batch.unit().changes().get(failure.position()).type().name();
      Optional<UniqueRule> rule = registry.uniqueRule(type, failure.detail());
      if (rule.isPresent()) {
        return new RuleViolation(rule.get().clause(), rule.get().code());
      }
    }
    boolean race = failure.outcome() == Outcome.STALE || failure.outcome() == Outcome.DUPLICATE;
    return race ? CommandConflict.stale() : failure;
  }
}

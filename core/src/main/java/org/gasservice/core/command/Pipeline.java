package org.gasservice.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.Json;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way a command takes: check the values, authorise, decide, let guards object, commit with journal and receipt, decide anew
 * when a race was lost. Safe for use by many threads.
 */
public final class Pipeline {

  /** How many commands go together. */
  public enum Mode {
    /** Each for itself; refused ones are left out, the others are committed. */
    EACH,
    /** One unit: all or none. */
    ALL
  }

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final int UNIT_COMMANDS = 100;
  private static final int UNIT_CHANGES = 1_000;
  private static final String BACKDATE = "time.backdate";
  private static final CommandType<?, ?> DENIED = CommandType.opening(
      "access.denied",
      Command.class,
      DenialStream.TYPE,
      (command, draft) -> Key.ofRoot(draft.root()));

  private final Storage storage;
  private final Registry registry;
  private final PipelineSettings settings;

  public Pipeline(Storage storage, Registry registry, PipelineSettings settings) {
    this.storage = storage;
    this.registry = registry;
    this.settings = settings;
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
    return settings
        .resolver()
        .resolve(actor, new StoreReads(storage, actor, now()))
        .orElse(Authority.NONE);
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
    CommandType<?, ?> type = registry.typeOf(submission.command());
    String commandId = submission.id().orElseGet(settings.ids()::commandId);
    try {
      return attempt(submission, type, commandId);
    } catch (NotPermitted denied) {
      recordDenial(submission, type, commandId);
      throw denied;
    }
  }

  private Done<?> attempt(Submission submission, CommandType<?, ?> type, String commandId) {
    int attempts = submission.basis().isEmpty() ? settings.attempts() : 1;
    for (int attempt = 1; ; attempt++) {
      Batch batch = new Batch();
      Decided decided = decide(submission, type, commandId, batch);
      if (decided.replayed()) {
        return decided.done();
      }
      try {
        storage.commit(batch.unit());
        return decided.done();
      } catch (StorageFailure failure) {
        Optional<Done<?>> earlier = afterFailure(failure, decided, type);
        if (earlier.isPresent()) {
          return earlier.get();
        }
        if (attempt >= attempts) {
          throw meaning(failure, batch);
        }
      }
    }
  }

  /** A command seen, or an unknown outcome, is settled by its receipt; a lost race by deciding anew; anything else is the caller's. */
  private Optional<Done<?>> afterFailure(
      StorageFailure failure, Decided decided, CommandType<?, ?> type) {
    return switch (failure.outcome()) {
      case COMMAND_SEEN, OUTCOME_UNKNOWN ->
        storage
            .receipt(decided.receipt().root(), decided.receipt().commandId())
            .map(receipt -> replay(receipt, decided.receipt().digest(), type, new Batch()));
      case STALE, DUPLICATE, UNAVAILABLE, TIMEOUT -> Optional.empty();
      default -> throw failure;
    };
  }

  private RuntimeException meaning(StorageFailure failure, Batch batch) {
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

  /**
   * Carries many commands out; each sees what the ones before it did.
   *
   * @return one result a command, in order
   */
  public List<Result> executeAll(List<Submission> submissions, Mode mode) {
    return mode == Mode.ALL ? executeTogether(submissions) : executeEach(submissions);
  }

  private List<Result> executeEach(List<Submission> submissions) {
    List<Result> results = new ArrayList<>(submissions.size());
    List<Submission> chunk = new ArrayList<>();
    List<Result> chunkResults = new ArrayList<>();
    Batch batch = new Batch();
    for (Submission submission : submissions) {
      chunk.add(submission);
      chunkResults.add(decideInto(submission, batch));
      if (batch.size() >= UNIT_COMMANDS || batch.changes() >= UNIT_CHANGES) {
        results.addAll(commitChunk(chunk, chunkResults, batch));
        chunk.clear();
        chunkResults.clear();
        batch = new Batch();
      }
    }
    results.addAll(commitChunk(chunk, chunkResults, batch));
    return results;
  }

  private List<Result> commitChunk(List<Submission> chunk, List<Result> decided, Batch batch) {
    if (batch.size() == 0) {
      return List.copyOf(decided);
    }
    try {
      storage.commit(batch.unit());
      return List.copyOf(decided);
    } catch (StorageFailure failure) {
      if (failure.outcome() == Outcome.CLOSED
          || failure.outcome() == Outcome.CORRUPT
          || failure.outcome() == Outcome.NEWER_SCHEMA) {
        throw failure;
      }
      LOG.debug(
          "a batch of {} met {}; its commands go one by one", batch.size(), failure.outcome());
      return chunk.stream().map(this::executeAlone).toList();
    }
  }

  private Result executeAlone(Submission submission) {
    try {
      return new Result.Applied(execute(submission));
    } catch (Refusal refusal) {
      return new Result.Refused(refusal);
    }
  }

  private Result decideInto(Submission submission, Batch batch) {
    try {
      CommandType<?, ?> type = registry.typeOf(submission.command());
      String commandId = submission.id().orElseGet(settings.ids()::commandId);
      try {
        return new Result.Applied(decide(submission, type, commandId, batch).done());
      } catch (NotPermitted denied) {
        recordDenial(submission, type, commandId);
        throw denied;
      }
    } catch (Refusal refusal) {
      return new Result.Refused(refusal);
    }
  }

  private List<Result> executeTogether(List<Submission> submissions) {
    for (int attempt = 1; ; attempt++) {
      Batch batch = new Batch();
      List<Result> results = new ArrayList<>(
          submissions.stream().map(each -> decideInto(each, batch)).toList());
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
        boolean again =
            Set.of(Outcome.STALE, Outcome.DUPLICATE, Outcome.COMMAND_SEEN, Outcome.OUTCOME_UNKNOWN)
                    .contains(failure.outcome())
                || failure.retryable();
        if (!again) {
          throw failure;
        }
        if (attempt >= settings.attempts()) {
          throw meaning(failure, batch);
        }
      }
    }
  }

  // ---- deciding one command

  /** What came of deciding: the answer, and the receipt to store with it. */
  private record Decided(Done<?> done, Receipt receipt, boolean replayed) {}

  private <C extends Command, T> Decided decide(
      Submission submission, CommandType<C, T> type, String commandId, Batch batch) {
    C command = type.of().cast(submission.command());
    Instant recordedAt = now();
    Instant occurredAt = submission.occurredAt().orElse(recordedAt);
    checkValues(command, commandId, occurredAt, recordedAt);
    Bytes payload = Json.store(command);
    Bytes digest = digest(submission, type, payload);

    Draft reader = draft(
        submission, type, "", Authority.NONE, occurredAt, recordedAt, commandId, payload, batch);
    String root = type.root()
        .apply(command, reader)
        .orElseGet(() -> reader.newId(type.about().name()));
    if (submission.id().isPresent()) {
      Optional<Receipt> seen =
          batch.receipt(root, commandId).or(() -> storage.receipt(root, commandId));
      if (seen.isPresent()) {
        return new Decided(replay(seen.get(), digest, type, batch), seen.get(), true);
      }
    }

    Authority authority =
        settings.resolver().resolve(submission.actor(), reader).orElse(Authority.NONE);
    authorise(authority, type, occurredAt, recordedAt);
    Draft draft =
        draft(submission, type, root, authority, occurredAt, recordedAt, commandId, payload, batch);
    submission.basis().forEach(held -> draft.stand(typeOfHeld(held), held));
    for (Guard<?> guard : registry.guards(type.name())) {
      object(guard, command, draft);
    }
    Key about = type.handler().decide(command, draft);
    Done<T> done = done(draft, type, about, commandId);
    Receipt receipt = new Receipt(
        root,
        commandId,
        digest,
        recordedAt,
        Json.store(new Answer(about.root(), about.id(), done.written())));
    batch.absorb(draft, receipt);
    return new Decided(done, receipt, false);
  }

  private Draft draft(
      Submission submission,
      CommandType<?, ?> type,
      String root,
      Authority authority,
      Instant occurredAt,
      Instant recordedAt,
      String commandId,
      Bytes payload,
      Batch batch) {
    Chain.Origin origin = new Chain.Origin(
        occurredAt,
        recordedAt,
        submission.actor().id(),
        authority.role(),
        type.name(),
        commandId,
        payload);
    return new Draft(storage, batch, submission, type, root, authority, origin, settings.ids());
  }

  private static void checkValues(
      Command command, String commandId, Instant occurredAt, Instant recordedAt) {
    Problems problems = new Problems();
    problems.token("commandId", commandId);
    problems.require(occurredAt.equals(Micros.cut(occurredAt)), "occurredAt", "problem.too-fine");
    problems.require(!occurredAt.isAfter(recordedAt), "occurredAt", "problem.future");
    command.check(problems);
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems.list());
    }
  }

  private void authorise(
      Authority authority, CommandType<?, ?> type, Instant occurredAt, Instant recordedAt) {
    if (!authority.allows(type.permission())) {
      throw new NotPermitted(type.permission());
    }
    if (occurredAt.isBefore(recordedAt.minus(settings.backdating()))
        && !authority.allows(BACKDATE)) {
      throw new NotPermitted(BACKDATE);
    }
  }

  private static <G extends Command> void object(Guard<G> guard, Command command, Reads reads) {
    guard.check().check(guard.of().cast(command), reads);
  }

  private AggregateType<?> typeOfHeld(Held<?> held) {
    return registry.types().stream()
        .filter(type -> type.of().isInstance(held.value()))
        .findFirst()
        .orElseThrow(() -> InvalidCommand.of("basis", "command.unknown"));
  }

  private static <T> Done<T> done(
      Draft draft, CommandType<?, T> type, Key about, String commandId) {
    List<Done.Written> written = draft.writes().stream()
        .map(w -> Done.Written.of(w.type().name(), w.key(), w.version()))
        .toList();
    return new Done<>(commandId, draft.require(type.about(), about), written, false);
  }

  private static Bytes digest(Submission submission, CommandType<?, ?> type, Bytes payload) {
    Digests digests =
        new Digests().add(submission.actor().id()).add(type.name()).add(payload);
    submission.occurredAt().ifPresent(at -> digests.add(Micros.of(at)));
    return digests.done();
  }

  // ---- repeats

  /** What a receipt keeps of the answer. */
  record Answer(String root, String id, List<Done.Written> written) {}

  private <T> Done<T> replay(Receipt receipt, Bytes digest, CommandType<?, T> type, Batch batch) {
    if (!receipt.digest().equals(digest)) {
      throw CommandConflict.idReused();
    }
    Answer answer = Json.restore(Answer.class, receipt.result());
    Key key = new Key(answer.root(), answer.id());
    Held<T> about = batch
        .find(type.about(), key)
        .or(() -> storage.find(type.about(), List.of(key)).stream().findFirst())
        .orElseThrow(() -> new NotFound(type.about().name(), key));
    return new Done<>(receipt.commandId(), about, answer.written(), true);
  }

  // ---- denials

  /** What the journal keeps of a denial: the name of the command, nothing of its content. */
  record Denial(String command) {}

  private void recordDenial(Submission submission, CommandType<?, ?> type, String commandId) {
    Key key = Key.ofRoot("denials-" + submission.actor().id());
    CommandType<?, ?> denial = DENIED;
    for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
      Batch batch = new Batch();
      Instant now = now();
      Draft draft = draft(
          submission,
          denial,
          key.root(),
          Authority.NONE,
          now,
          now,
          commandId,
          Json.store(new Denial(type.name())),
          batch);
      Optional<Held<DenialStream>> before = draft.find(DenialStream.TYPE, key);
      if (before.isPresent()) {
        draft.update(DenialStream.TYPE, before.get(), before.get().value().next());
      } else {
        draft.insert(DenialStream.TYPE, key, new DenialStream(1));
      }
      try {
        storage.commit(new Unit(List.copyOf(draft.writes()), List.of()));
        return;
      } catch (StorageFailure failure) {
        LOG.debug("recording a denial met {}", failure.outcome());
      }
    }
    LOG.warn("a denial of {} could not be recorded", type.name());
  }
}

package org.gasservice.core.command;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.Json;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Receipt;

/** Decides one command into a batch: values, repeat, permission, guards, handler, receipt. Commits nothing. */
final class Decider {

  private final Stored stored;
  private final Registry registry;
  private final PipelineSettings settings;

  Decider(Stored stored, Registry registry, PipelineSettings settings) {
    this.stored = stored;
    this.registry = registry;
    this.settings = settings;
  }

  /** What came of deciding: the answer, and the receipt to store with it. */
  record Decided(Done<?> done, Receipt receipt, boolean replayed) {}

  /** @throws Refusal when the command may not be carried out; the batch is as before */
  Decided decide(Identified identified, Batch batch) {
    return decide(identified, identified.type(), batch);
  }

  private <C extends Command, T> Decided decide(
      Identified identified, CommandType<C, T> type, Batch batch) {
    Submission submission = identified.submission();
    String commandId = identified.commandId();
    C command = type.of().cast(submission.command());
    Instant recordedAt = Micros.cut(settings.clock().instant());
    Instant occurredAt = submission.occurredAt().orElse(recordedAt);
    checkValues(command, commandId, occurredAt, recordedAt);
    Bytes payload = Json.store(command);
    Bytes digest = digest(submission, type, payload);

    Draft reader = draft(
        submission, type, "", Authority.NONE, occurredAt, recordedAt, commandId, payload, batch);
    String root = type.root()
        .apply(command, reader)
        .orElseGet(() -> reader.openedRoot(type.about().name()));
    if (!identified.fresh()) {
      Set<String> roots = new LinkedHashSet<>();
      roots.add(root);
      roots.add(reader.openedRoot(type.about().name()));
      type.alsoAt().apply(command).ifPresent(roots::add);
      Optional<Receipt> seen = seen(roots, commandId, batch);
      if (seen.isPresent()) {
        return new Decided(replay(seen.get(), digest, type, batch), seen.get(), true);
      }
    }

    Authority authority = batch.authority(submission.actor(), settings.resolver(), reader);
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

  /** The receipt of an earlier delivery: state may have moved on since, and with it the root the command would write now. */
  private Optional<Receipt> seen(Set<String> roots, String commandId, Batch batch) {
    return roots.stream()
        .flatMap(root ->
            batch
                .receipt(root, commandId)
                .or(() -> stored.storage().receipt(root, commandId))
                .stream())
        .findFirst();
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
    return new Draft(batch.stored(), batch, submission, type, root, authority, origin, settings);
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
        && !authority.allows(Authority.BACKDATE)) {
      throw new NotPermitted(Authority.BACKDATE);
    }
  }

  private static <G extends Command> void object(Guard<G> guard, Command command, Reads reads) {
    guard.check().check(guard.of().cast(command), reads);
  }

  private AggregateType<?> typeOfHeld(Held<?> held) {
    return registry
        .typeOf(held.value())
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

  /** What a receipt keeps of the answer. */
  record Answer(String root, String id, List<Done.Written> written) {}

  <T> Done<T> replay(Receipt receipt, Bytes digest, CommandType<?, T> type, Batch batch) {
    if (!receipt.digest().equals(digest)) {
      throw CommandConflict.idReused();
    }
    Answer answer = Json.restore(Answer.class, receipt.result());
    Key key = new Key(answer.root(), answer.id());
    Held<T> about = batch
        .find(type.about(), key)
        .or(() -> stored.find(type.about(), key))
        .orElseThrow(() -> new NotFound(type.about().name(), key));
    return new Done<>(receipt.commandId(), about, answer.written(), true);
  }
}

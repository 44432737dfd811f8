package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/**
 * Somebody at work: carries out commands and looks things up in their name. Immutable; {@link #at}, {@link #withId} and {@link #on}
 * give a session for the next command.
 */
public final class Session {

  private final Pipeline pipeline;
  private final Submission template;

  private Session(Pipeline pipeline, Submission template) {
    this.pipeline = pipeline;
    this.template = template;
  }

  /** A session of an actor. */
  public static Session of(Pipeline pipeline, Actor actor) {
    return new Session(pipeline, Submission.of(actor, new Nothing()));
  }

  /** Stands where the command will. */
  private record Nothing() implements Command {}

  public Actor actor() {
    return template.actor();
  }

  /** For something that happened earlier: clocks run on this moment. */
  public Session at(Instant occurredAt) {
    return new Session(pipeline, template.at(occurredAt));
  }

  /** With an id of the caller's: delivered twice, it is done once. */
  public Session withId(String commandId) {
    return new Session(pipeline, template.withId(commandId));
  }

  /** On exactly what the caller holds: refused as stale when it changed since. */
  public Session on(Held<?> basis) {
    return new Session(pipeline, template.on(basis));
  }

  /**
   * Carries a command out.
   *
   * @throws Refusal when it may not be; nothing was changed
   */
  public Done<?> execute(Command command) {
    return pipeline.execute(submission(command));
  }

  /** Like {@link #execute(Command)}, for a command about an aggregate of the given type. */
  @SuppressWarnings("unchecked")
  public <T> Done<T> execute(Command command, AggregateType<T> about) {
    if (!pipeline.registry().typeOf(command).about().name().equals(about.name())) {
      throw new IllegalArgumentException("this command is not about " + about);
    }
    return (Done<T>) execute(command);
  }

  /** Many commands at once: far faster than one by one. Ids are generated. */
  public List<Result> executeAll(List<? extends Command> commands, Pipeline.Mode mode) {
    return pipeline.executeAll(commands.stream().map(c -> submission(c)).toList(), mode);
  }

  private Submission submission(Command command) {
    return new Submission(
        template.actor(), command, template.id(), template.occurredAt(), template.basis());
  }

  // ---- looking up: needs the permission read.TYPE

  /** @throws NotPermitted also for what is confidential, and for what is only kept, without {@code protection.read-restricted} */
  public <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    permit(type);
    Optional<Held<T>> found =
        pipeline.storage().find(type, List.of(key)).stream().findFirst();
    if (found.isPresent() && shown(type, found.stream().toList()).isEmpty()) {
      throw new NotPermitted("read." + type.name());
    }
    if (found.isPresent() && kept(type, found.stream().toList()).isEmpty()) {
      throw new NotPermitted(PersonalPart.READ_RESTRICTED);
    }
    return found;
  }

  /** Leaves out what may not be seen. */
  private <T> List<Held<T>> open(AggregateType<T> type, List<Held<T>> found) {
    return kept(type, shown(type, found));
  }

  /** Leaves out what is confidential before the actor. */
  private <T> List<Held<T>> shown(AggregateType<T> type, List<Held<T>> found) {
    return registry().isConfidential(type)
        ? found.stream()
            .filter(held -> registry().shows(type, held.value(), reads()))
            .toList()
        : found;
  }

  /** Leaves out what is only kept, unless the actor may read that. */
  private <T> List<Held<T>> kept(AggregateType<T> type, List<Held<T>> found) {
    Predicate<T> restricted =
        registry().personal(type).map(PersonalPart::restricted).orElse(value -> false);
    if (found.stream().noneMatch(held -> restricted.test(held.value()))
        || pipeline.authority(actor()).allows(PersonalPart.READ_RESTRICTED)) {
      return found;
    }
    return found.stream().filter(held -> !restricted.test(held.value())).toList();
  }

  /** @throws NotFound when there is none */
  public <T> Held<T> require(AggregateType<T> type, Key key) {
    return find(type, key).orElseThrow(() -> new NotFound(type.name(), key));
  }

  /** A page of an index with the aggregates themselves; one that changed meanwhile shows as it is now, one that is only kept, or confidential, not at all. */
  public <T> Page<Held<T>> scan(
      AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    permit(type);
    Page<Hit> hits = pipeline.storage().scan(type, range, after, limit);
    return new Page<>(
        open(
            type,
            pipeline.storage().find(type, hits.rows().stream().map(Hit::key).toList())),
        hits.next());
  }

  /** Who did what to an aggregate, oldest first. */
  public List<Entry> history(AggregateType<?> type, Key key, long afterVersion, int limit) {
    permit(type);
    if (registry().isConfidential(type)) {
      find(type, key);
    }
    return pipeline.storage().history(type.name(), key, afterVersion, limit);
  }

  /** The features this service was built from. */
  public Registry registry() {
    return pipeline.registry();
  }

  /** For views over many aggregates, when a command of the actor's permitted them: asks for no further permission. */
  public Reads reads() {
    return pipeline.reads(actor());
  }

  private void permit(AggregateType<?> type) {
    String permission = "read." + type.name();
    if (!pipeline.authority(actor()).allows(permission)) {
      throw new NotPermitted(permission);
    }
  }
}

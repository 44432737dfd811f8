package org.gasservice.core;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.memory.MemoryStorage;

/** An office to test features in: a store in memory, a clock that stands until it is moved, and people who may do everything. */
public final class Office implements AutoCloseable {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MemoryStorage storage = new MemoryStorage();
  private final Pipeline pipeline;
  private final Set<String> permissions;
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");

  public Office(Feature... features) {
    this(Set.of("*"), features);
  }

  /** @param permissions what everybody may do */
  public Office(Set<String> permissions, Feature... features) {
    this.permissions = Set.copyOf(permissions);
    pipeline = new Pipeline(
        storage,
        new Registry(List.of(features)),
        PipelineSettings.of(
            () -> now,
            new Ids(),
            (actor, reads) -> Optional.of(new Authority("tester", this.permissions))));
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public Instant now() {
    return now;
  }

  public void wait(Duration time) {
    now = now.plus(time);
  }

  public void setTime(Instant moment) {
    now = moment;
  }

  public Done<?> run(String actor, Command command) {
    return pipeline.execute(Submission.of(Actor.employee(actor), command));
  }

  public Done<?> run(Command command) {
    return run("E-1", command);
  }

  /** Everything that must go well, in order. */
  public void runAll(Command... commands) {
    for (Command command : commands) {
      run(command);
    }
  }

  public Refusal refused(String actor, Command command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(actor, command));
    if (refusal == null) {
      throw new AssertionError(command.getClass().getSimpleName() + " was not refused");
    }
    return refusal;
  }

  public Refusal refused(Command command) {
    return refused("E-1", command);
  }

  /** The refusal by a rule as {@code clause code}. */
  public String violation(Command command) {
    return violation("E-1", command);
  }

  public String violation(String actor, Command command) {
    Refusal refusal = refused(actor, command);
    return refusal instanceof RuleViolation rule
        ? rule.clause() + " " + rule.code()
        : Objects.requireNonNullElse(refusal.getMessage(), refusal.code());
  }

  public <T> T value(AggregateType<T> type, Key key) {
    return storage.find(type, List.of(key)).stream()
        .map(Held::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " " + key));
  }

  public <T> boolean has(AggregateType<T> type, Key key) {
    return !storage.find(type, List.of(key)).isEmpty();
  }

  /** Keys an index answers with, in its order. */
  public List<Key> keys(AggregateType<?> type, Range range) {
    return storage.scan(type, range, Optional.empty(), 100).rows().stream()
        .map(hit -> hit.key())
        .toList();
  }

  public MemoryStorage storage() {
    return storage;
  }

  @Override
  public void close() {
    storage.close();
  }

  /** The same ids in every run. */
  private static final class Ids implements IdSource {
    private final AtomicLong last = new AtomicLong();

    @Override
    public String commandId() {
      return "c-" + last.incrementAndGet();
    }

    @Override
    public Bytes salt() {
      return Bytes.wrap(ByteBuffer.allocate(16).putLong(last.incrementAndGet()).array());
    }
  }
}

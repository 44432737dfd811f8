package org.gasservice.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.jspecify.annotations.Nullable;

/** What one command reads and writes while it is decided. Nothing is stored before the pipeline commits it. */
public final class Draft implements Reads {

  private final Lookups stored;
  private final Batch batch;
  private final Submission submission;
  private final Chain.Origin origin;
  private final Authority authority;
  private final String root;
  private final CommandType<?, ?> type;
  private final PipelineSettings settings;
  private final Map<Batch.Name, Held<?>> written = new LinkedHashMap<>();
  private final Map<Batch.Name, Held<?>> held = new LinkedHashMap<>();
  private final Map<Batch.Name, Change.Verify<?>> reliedOn = new LinkedHashMap<>();
  private final List<Change.Write<?>> writes = new ArrayList<>();
  private final Set<String> typesRead = new HashSet<>();
  private int idsGiven;

  Draft(
      Lookups stored,
      Batch batch,
      Submission submission,
      CommandType<?, ?> type,
      String root,
      Authority authority,
      Chain.Origin origin,
      PipelineSettings settings) {
    this.stored = stored;
    this.batch = batch;
    this.submission = submission;
    this.type = type;
    this.root = root;
    this.authority = authority;
    this.origin = origin;
    this.settings = settings;
  }

  /** Lets the command stand on what the caller holds instead of reading it again. */
  void stand(AggregateType<?> on, Held<?> value) {
    held.put(new Batch.Name(on.name(), value.key()), value);
  }

  // ---- reading

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<Held<T>> find(AggregateType<T> of, Key key) {
    typesRead.add(of.name());
    Batch.Name name = new Batch.Name(of.name(), key);
    Optional<Held<T>> pending = pending(of, name);
    if (pending.isPresent()) {
      return pending;
    }
    Held<T> known = (Held<T>) held.get(name);
    if (known == null) {
      known = stored.find(of, key).orElse(null);
    }
    relyOn(of, name, known);
    return Optional.ofNullable(known);
  }

  private <T> void relyOn(AggregateType<T> of, Batch.Name name, @Nullable Held<T> known) {
    if (known != null) {
      held.put(name, known);
      reliedOn.put(name, new Change.Verify<>(of, known.key(), known.version()));
    }
  }

  /** What the command has read already, or stands on, is not read again. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<Held<T>> peek(AggregateType<T> of, Key key) {
    typesRead.add(of.name());
    Batch.Name name = new Batch.Name(of.name(), key);
    Optional<Held<T>> pending = pending(of, name);
    if (pending.isPresent()) {
      return pending;
    }
    Held<T> known = (Held<T>) held.get(name);
    return known == null ? stored.find(of, key) : Optional.of(known);
  }

  @Override
  public <T> List<Held<T>> scan(AggregateType<T> of, Range range, int limit) {
    List<Held<T>> found = peek(of, range, limit);
    for (Held<T> each : found) {
      Batch.Name name = new Batch.Name(of.name(), each.key());
      if (pending(of, name).isEmpty()) {
        relyOn(of, name, each);
      }
    }
    return found;
  }

  @Override
  public <T> List<Held<T>> peek(AggregateType<T> of, Range range, int limit) {
    typesRead.add(of.name());
    List<Held<T>> pending = new ArrayList<>(batch.all(of));
    pending.removeIf(p -> written.containsKey(new Batch.Name(of.name(), p.key())));
    pending.addAll(writtenOf(of));
    return IndexMerge.scan(stored, of, range, limit, pending);
  }

  @SuppressWarnings("unchecked")
  private <T> List<Held<T>> writtenOf(AggregateType<T> of) {
    return written.entrySet().stream()
        .filter(e -> e.getKey().type().equals(of.name()))
        .map(e -> (Held<T>) e.getValue())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<Held<T>> pending(AggregateType<T> of, Batch.Name name) {
    Held<T> mine = (Held<T>) written.get(name);
    return mine != null ? Optional.of(mine) : batch.find(of, name.key());
  }

  @Override
  public List<Entry> history(AggregateType<?> of, Key key, long afterVersion, int limit) {
    return stored.storage().history(of.name(), key, afterVersion, limit);
  }

  @Override
  public String tokenOf(Personal number) {
    return settings.lookup().of(number);
  }

  @Override
  public Actor actor() {
    return submission.actor();
  }

  @Override
  public Authority authority() {
    return authority;
  }

  @Override
  public Authority authorityOf(Actor other) {
    return settings.resolver().resolve(other, this).orElse(Authority.NONE);
  }

  @Override
  public Instant occurredAt() {
    return origin.occurredAt();
  }

  @Override
  public Instant recordedAt() {
    return origin.recordedAt();
  }

  /** The root this command writes. */
  public String root() {
    return root;
  }

  /** Id of the command: what it creates derives its ids from it, so that a repeat meets itself. */
  public String commandId() {
    return origin.commandId();
  }

  /** A new key in the root of this command, such as {@code order-7k2…}. */
  public Key newKey(String prefix) {
    return new Key(root, newId(prefix));
  }

  /** A new id, derived from the actor and the command's id. */
  public String newId(String prefix) {
    return newId(prefix, idsGiven++);
  }

  /** The root the command writes when it opens one: its first new id. */
  String openedRoot(String prefix) {
    return newId(prefix, 0);
  }

  private String newId(String prefix, int number) {
    return prefix
        + "-"
        + new Digests()
            .add(submission.actor().id())
            .add(origin.commandId())
            .add(number)
            .id();
  }

  // ---- writing

  public <T> Held<T> insert(AggregateType<T> of, Key key, T value) {
    Document document = of.codec().write(value, null);
    Entry entry = Chain.next(
        of.name(), key, 1, Bytes.EMPTY, origin, document, settings.ids().salt());
    return write(of, new Change.Insert<>(of, key, value, document, entry));
  }

  public <T> Held<T> update(AggregateType<T> of, Held<T> before, T value) {
    Document document = of.codec().write(value, before);
    return write(
        of, new Change.Update<>(of, before, value, document, nextEntry(of, before, document)));
  }

  /** Replaces the aggregate by its skeleton and takes payloads and salts out of its journal. */
  public <T> Held<T> erase(AggregateType<T> of, Held<T> before, T skeleton) {
    Document document = of.codec().write(skeleton, null);
    return write(
        of, new Change.Erase<>(of, before, skeleton, document, nextEntry(of, before, document)));
  }

  private Entry nextEntry(AggregateType<?> of, Held<?> before, Document document) {
    return Chain.next(
        of.name(),
        before.key(),
        before.version() + 1,
        before.head(),
        origin,
        document,
        settings.ids().salt());
  }

  private <T> Held<T> write(AggregateType<T> of, Change.Write<T> change) {
    if (type.reach() == CommandType.Reach.ONE_ROOT && !change.key().root().equals(root)) {
      throw new IllegalStateException(type.name() + " writes outside its root");
    }
    Batch.Name name = new Batch.Name(of.name(), change.key());
    Held<T> after = new Held<>(
        change.key(), change.version(), change.entry().link(), change.value(), change.document());
    reliedOn.remove(name);
    written.put(name, after);
    writes.add(change);
    return after;
  }

  // ---- for the pipeline

  /** Names of the types anything was read of. */
  Set<String> typesRead() {
    return Set.copyOf(typesRead);
  }

  Map<Batch.Name, Change.Verify<?>> reliedOn() {
    return reliedOn;
  }

  Map<Batch.Name, Held<?>> written() {
    return written;
  }

  List<Change.Write<?>> writes() {
    return writes;
  }
}

package org.gasservice.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Passes every call on to another storage. Extend it and override what is to be different. */
public class ForwardingStorage implements Storage {

  private final Storage real;

  protected ForwardingStorage(Storage real) {
    this.real = real;
  }

  /** The storage behind this one. */
  protected final Storage real() {
    return real;
  }

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return real.find(type, keys);
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return real.scan(type, range, after, limit);
  }

  @Override
  public <T> List<Page<Hit>> scan(AggregateType<T> type, List<Range> ranges, int limit) {
    return real.scan(type, ranges, limit);
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return real.all(type, after, limit);
  }

  @Override
  public void commit(Unit unit) {
    real.commit(unit);
  }

  @Override
  public OptionalLong writes(String type) {
    return real.writes(type);
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return real.receipt(root, commandId);
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return real.history(type, key, afterVersion, limit);
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return real.feed(after, limit);
  }

  @Override
  public Maintenance.Progress maintain(Maintenance task, int limit) {
    return real.maintain(task, limit);
  }

  @Override
  public Set<Capability> capabilities() {
    return real.capabilities();
  }

  @Override
  public void close() {
    real.close();
  }
}

package org.gasservice.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/** Passes everything on to a good storage; saboteurs change one thing. */
abstract class Bent implements Storage {

  final Storage good;

  Bent(Storage good) {
    this.good = good;
  }

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return good.find(type, keys);
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return good.scan(type, range, after, limit);
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return good.all(type, after, limit);
  }

  @Override
  public void commit(Unit unit) {
    good.commit(unit);
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return good.receipt(root, commandId);
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return good.history(type, key, afterVersion, limit);
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return good.feed(after, limit);
  }

  @Override
  public Maintenance.Progress maintain(Maintenance task, int limit) {
    return good.maintain(task, limit);
  }

  @Override
  public Set<Capability> capabilities() {
    return good.capabilities();
  }

  @Override
  public void close() {
    good.close();
  }
}

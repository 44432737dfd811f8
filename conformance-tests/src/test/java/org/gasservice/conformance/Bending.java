package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
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

/** A good storage of which single operations are replaced. What is not replaced is passed on. */
final class Bending extends Bent {

  interface Find {
    List<? extends Held<?>> find(Storage good, AggregateType<?> type, List<Key> keys);
  }

  interface Scan {
    Page<Hit> scan(
        Storage good, AggregateType<?> type, Range range, Optional<Bytes> after, int limit);
  }

  interface ScanEach {
    List<Page<Hit>> scan(Storage good, AggregateType<?> type, List<Range> ranges, int limit);
  }

  interface All {
    Page<Key> all(Storage good, AggregateType<?> type, Optional<Bytes> after, int limit);
  }

  interface Commit {
    void commit(Storage good, Unit unit);
  }

  interface ReadReceipt {
    Optional<Receipt> receipt(Storage good, String root, String commandId);
  }

  interface History {
    List<Entry> history(Storage good, String type, Key key, long afterVersion, int limit);
  }

  interface Feed {
    FeedPage feed(Storage good, Optional<Bytes> after, int limit);
  }

  interface Maintain {
    Maintenance.Progress maintain(Storage good, Maintenance task, int limit);
  }

  private Find find = Storage::find;
  private Scan scan = Storage::scan;
  private ScanEach scanEach = Storage::scan;
  private All all = Storage::all;
  private Commit commit = Storage::commit;
  private ReadReceipt receipt = Storage::receipt;
  private History history = Storage::history;
  private Feed feed = Storage::feed;
  private Maintain maintain = Storage::maintain;
  private Function<Storage, Set<Capability>> capabilities = Storage::capabilities;
  private Runnable close;
  private UnaryOperator<AggregateType<?>> types = UnaryOperator.identity();
  private final Map<AggregateType<?>, AggregateType<?>> bent = new ConcurrentHashMap<>();

  Bending(Storage good) {
    super(good);
    close = good::close;
  }

  Bending find(Find instead) {
    find = instead;
    return this;
  }

  Bending scan(Scan instead) {
    scan = instead;
    return this;
  }

  Bending scanEach(ScanEach instead) {
    scanEach = instead;
    return this;
  }

  Bending all(All instead) {
    all = instead;
    return this;
  }

  Bending commit(Commit instead) {
    commit = instead;
    return this;
  }

  Bending receipt(ReadReceipt instead) {
    receipt = instead;
    return this;
  }

  Bending history(History instead) {
    history = instead;
    return this;
  }

  Bending feed(Feed instead) {
    feed = instead;
    return this;
  }

  Bending maintain(Maintain instead) {
    maintain = instead;
    return this;
  }

  Bending capabilities(Function<Storage, Set<Capability>> instead) {
    capabilities = instead;
    return this;
  }

  Bending close(Runnable instead) {
    close = instead;
    return this;
  }

  /** The good storage is told of other types than the caller. */
  Bending types(UnaryOperator<AggregateType<?>> instead) {
    types = instead;
    return this;
  }

  @SuppressWarnings("unchecked")
  private <T> AggregateType<T> typed(AggregateType<T> type) {
    return (AggregateType<T>) bent.computeIfAbsent(type, types);
  }

  @SuppressWarnings("unchecked")
  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return new ArrayList<>((List<Held<T>>) (List<?>) find.find(good, typed(type), keys));
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return scan.scan(good, typed(type), range, after, limit);
  }

  @Override
  public <T> List<Page<Hit>> scan(AggregateType<T> type, List<Range> ranges, int limit) {
    return scanEach.scan(good, typed(type), ranges, limit);
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return all.all(good, typed(type), after, limit);
  }

  @Override
  public void commit(Unit unit) {
    commit.commit(
        good,
        new Unit(unit.changes().stream().<Change<?>>map(this::typed).toList(), unit.receipts()));
  }

  private <T> Change<T> typed(Change<T> change) {
    AggregateType<T> type = typed(change.type());
    if (change instanceof Change.Insert<T> c) {
      return new Change.Insert<>(type, c.key(), c.value(), c.document(), c.entry());
    }
    if (change instanceof Change.Update<T> c) {
      return new Change.Update<>(type, c.before(), c.value(), c.document(), c.entry());
    }
    if (change instanceof Change.Erase<T> c) {
      return new Change.Erase<>(type, c.before(), c.value(), c.document(), c.entry());
    }
    Change.Verify<T> c = (Change.Verify<T>) change;
    return new Change.Verify<>(type, c.key(), c.version());
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return receipt.receipt(good, root, commandId);
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return history.history(good, type, key, afterVersion, limit);
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return feed.feed(good, after, limit);
  }

  @Override
  public Maintenance.Progress maintain(Maintenance task, int limit) {
    if (task instanceof Maintenance.BuildIndex build) {
      return maintain.maintain(
          good, new Maintenance.BuildIndex(typed(build.type()), build.index()), limit);
    }
    return maintain.maintain(good, task, limit);
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities.apply(good);
  }

  @Override
  public void close() {
    close.run();
  }
}

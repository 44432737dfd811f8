package org.gasservice.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The storage port. Safe for use by many threads. Each promise is a numbered rule in {@code RULES.md}, and each rule has a
 * conformance test.
 *
 * <p>No code of the caller runs inside a transaction: the write side is a value, {@link #commit}. Every method throws
 * {@link StorageFailure} and nothing else (illegal arguments included), and an interrupted thread keeps its interrupt flag.
 */
public interface Storage extends AutoCloseable {

  /**
   * The aggregates with these keys; missing ones are left out, order follows the first appearance of each key. Each row is one
   * committed state with its version; rows of one call may be of different moments.
   *
   * <p>CORRUPT when the codec cannot read a document, NEWER_SCHEMA when one is of a later form than the codec knows: nothing is held,
   * so nothing can be changed, while indexes and journal still show it.
   *
   * @param keys at most {@value Limits#PAGE}, repeats allowed
   */
  <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys);

  /**
   * A page of a declared index, in the order of the index (tuple, then key). Rows present throughout a chain of pages appear exactly
   * once, whatever is written between the pages, unless their own tuple moves.
   *
   * @param after the {@code next} of the page before
   * @param limit 1 to {@value Limits#PAGE}
   */
  <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit);

  /**
   * The first page of each of several ranges, one answer a range in their order: what {@link #scan(AggregateType, Range, Optional, int)}
   * would give for each. For those who ask the same of many roots; an adapter that has to send each question somewhere may ask once.
   * Pages may be of different moments.
   *
   * @param ranges at most {@value Limits#PAGE}
   * @param limit of each page, 1 to {@value Limits#PAGE}
   */
  default <T> List<Page<Hit>> scan(AggregateType<T> type, List<Range> ranges, int limit) {
    Checked.ranges(type, ranges);
    Checked.limit(limit);
    return ranges.stream()
        .map(range -> scan(type, range, Optional.empty(), limit))
        .toList();
  }

  /** Every key of a type once, ascending: for export, verification and index building. */
  <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit);

  /**
   * Applies the unit whole or not at all. When it returns, the unit is visible to every reader and, where DURABLE, survives the
   * process.
   *
   * @throws StorageFailure naming the change that failed; OUTCOME_UNKNOWN only when the commit was sent and its answer lost
   */
  void commit(Unit unit);

  /**
   * A number that tells whether aggregates of a type were written, for those who keep what they read: what was read after the number was taken is
   * what is stored for as long as the number stays. It moves before a unit can be seen and again before {@link #commit} returns.
   *
   * @return empty when other processes may write, or nobody counts: then nothing read may be kept
   */
  default OptionalLong writes(String type) {
    return OptionalLong.empty();
  }

  /** The receipt of an earlier command, if it was carried out and not purged. */
  Optional<Receipt> receipt(String root, String commandId);

  /**
   * The journal of one aggregate, versions ascending and dense.
   *
   * @param afterVersion 0 for the beginning
   * @param limit 1 to {@value Limits#PAGE}
   */
  List<Entry> history(String type, Key key, long afterVersion, int limit);

  /**
   * Every committed entry exactly once along a chain of cursors, versions of one aggregate ascending.
   *
   * @param after empty for the beginning
   * @param limit 1 to {@value Limits#PAGE}
   */
  FeedPage feed(Optional<Bytes> after, int limit);

  /**
   * Does at most {@code limit} steps of a task; call again until finished. May be interrupted and resumed.
   *
   * @param limit 1 to {@value Limits#PAGE}
   */
  Maintenance.Progress maintain(Maintenance task, int limit);

  Set<Capability> capabilities();

  /** Waits for running calls, then releases everything. Calling it again does nothing; any other call then throws CLOSED. */
  @Override
  void close();
}

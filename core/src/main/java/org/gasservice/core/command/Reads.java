package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** What a rule may read: stored state, including what earlier commands of the same batch did, and when and by whom it is read. */
public interface Reads {

  /** Reads by key. The version read is verified at commit. */
  <T> Optional<Held<T>> find(AggregateType<T> type, Key key);

  /**
   * Reads by key what must be there.
   *
   * @throws NotFound otherwise
   */
  default <T> Held<T> require(AggregateType<T> type, Key key) {
    return find(type, key).orElseThrow(() -> new NotFound(type.name(), key));
  }

  /** Reads through an index, in its order, at most {@code limit}. Each one read is verified at commit; that no more come is not. */
  <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit);

  /** Reads without verification: for what may change meanwhile without harm. */
  <T> Optional<Held<T>> peek(AggregateType<T> type, Key key);

  /** Reads through an index without verification, at most {@code limit}. */
  <T> List<Held<T>> peek(AggregateType<T> type, Range range, int limit);

  /** The journal of one aggregate as it is stored, oldest first, at most {@code limit} from behind a version. */
  List<Entry> history(AggregateType<?> type, Key key, long afterVersion, int limit);

  /** The digest under which somebody is found by a phone or identity number. */
  String tokenOf(Personal number);

  Actor actor();

  /** What the actor may do. */
  Authority authority();

  /** What somebody else may do: a second person has to be entitled, too. */
  Authority authorityOf(Actor other);

  /** When it happened, as the caller says. Clocks run on it. */
  Instant occurredAt();

  /** When it is recorded: now. */
  Instant recordedAt();
}

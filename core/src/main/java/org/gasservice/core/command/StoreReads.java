package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Reads outside any command. */
record StoreReads(
    Stored stored, Actor actor, Instant now, LookupHash lookup, ActorResolver resolver)
    implements PagedReads {

  @Override
  public <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    return stored.find(type, key);
  }

  @Override
  public <T> Optional<Held<T>> peek(AggregateType<T> type, Key key) {
    return find(type, key);
  }

  @Override
  public <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return IndexMerge.scan(stored, type, range, limit, List.of());
  }

  @Override
  public <T> List<Held<T>> peek(AggregateType<T> type, Range range, int limit) {
    return scan(type, range, limit);
  }

  @Override
  public List<Entry> history(AggregateType<?> type, Key key, long afterVersion, int limit) {
    return stored.storage().history(type.name(), key, afterVersion, limit);
  }

  @Override
  public String tokenOf(Personal number) {
    return lookup.of(number);
  }

  @Override
  public <T> Page<Hit> page(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return stored.storage().scan(type, range, after, limit);
  }

  @Override
  public <T> List<Held<T>> all(AggregateType<T> type, List<Key> keys) {
    return stored.storage().find(type, keys);
  }

  @Override
  public Authority authority() {
    return Authority.NONE;
  }

  @Override
  public Authority authorityOf(Actor other) {
    return resolver.resolve(other, this).orElse(Authority.NONE);
  }

  @Override
  public Instant occurredAt() {
    return now;
  }

  @Override
  public Instant recordedAt() {
    return now;
  }
}

package org.gasservice.core.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/**
 * Reads by key. Reference data ({@link Feature.Builder#reference}) is kept once read, and answered from memory for as long as the store says
 * that nothing of its type was written since: the answer is what the store would give. Where the store cannot say so, every read goes there.
 */
final class Stored implements Lookups {

  private static final int MOST = 10_000;

  /** What was read, and the count of writes taken before it was. */
  private record Kept(long writes, Held<?> held) {}

  private final Storage storage;
  private final Registry registry;
  private final Cache<Batch.Name, Kept> kept =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  Stored(Storage storage, Registry registry) {
    this.storage = storage;
    this.registry = registry;
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return registry.isReference(type)
        ? keys.stream().distinct().flatMap(key -> find(type, key).stream()).toList()
        : storage.find(type, keys);
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return storage.scan(type, range, after, limit);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    OptionalLong writes =
        registry.isReference(type) ? storage.writes(type.name()) : OptionalLong.empty();
    if (writes.isEmpty()) {
      return read(type, key);
    }
    Batch.Name name = new Batch.Name(type.name(), key);
    Kept known = kept.getIfPresent(name);
    if (known != null && known.writes() == writes.getAsLong()) {
      return Optional.of((Held<T>) known.held());
    }
    Optional<Held<T>> found = read(type, key);
    found.ifPresent(held -> kept.put(name, new Kept(writes.getAsLong(), held)));
    return found;
  }

  private <T> Optional<Held<T>> read(AggregateType<T> type, Key key) {
    return storage.find(type, List.of(key)).stream().findFirst();
  }
}

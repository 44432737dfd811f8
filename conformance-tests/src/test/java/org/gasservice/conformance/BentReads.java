package org.gasservice.conformance;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Storages that read wrongly, or live wrongly. */
final class BentReads {

  private BentReads() {}

  private static <T> List<Hit> everyHit(Storage good, AggregateType<T> type, Range range) {
    return Rules.walk(after -> good.scan(type, range, after, 1_000));
  }

  static final class WritesNotCounted extends Bent {
    WritesNotCounted(Storage good) {
      super(good);
    }

    @Override
    public OptionalLong writes(String type) {
      return OptionalLong.of(7);
    }
  }

  static final class SkipsTies extends Bent {
    private final Map<Bytes, List<Object>> tuples = new ConcurrentHashMap<>();

    SkipsTies(Storage good) {
      super(good);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      Page<Hit> page = good.scan(type, range, after, limit);
      page.next()
          .ifPresent(
              next -> tuples.put(next, page.rows().get(page.rows().size() - 1).indexed()));
      List<Object> last = after.map(tuples::get).orElse(List.of());
      return new Page<>(
          page.rows().stream().filter(hit -> !hit.indexed().equals(last)).toList(), page.next());
    }
  }

  static final class OffsetPaging extends Bent {
    OffsetPaging(Storage good) {
      super(good);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      List<Hit> all = everyHit(good, type, range);
      int from = Math.min(
          all.size(), after.map(cursor -> Integer.parseInt(cursor.asUtf8())).orElse(0));
      int to = Math.min(all.size(), from + limit);
      return new Page<>(
          all.subList(from, to),
          to < all.size() ? Optional.of(Bytes.utf8("" + to)) : Optional.empty());
    }
  }

  static final class WildcardPrefix extends Bent {
    WildcardPrefix(Storage good) {
      super(good);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      if (range.prefix().isEmpty()) {
        return good.scan(type, range, after, limit);
      }
      Range whole =
          new Range(range.index(), range.root(), range.equal(), null, null, Optional.empty());
      String like = range
          .prefix()
          .get()
          .chars()
          .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote("" + (char) c))
          .collect(Collectors.joining());
      Pattern pattern = Pattern.compile(like + ".*", Pattern.DOTALL);
      int column = range.equal().size();
      return new Page<>(
          everyHit(good, type, whole).stream()
              .filter(hit -> pattern.matcher((String) hit.indexed().get(column)).matches())
              .toList(),
          Optional.empty());
    }
  }

  static final class EndlessPages extends Bent {
    private final Map<Bytes, Integer> asked = new ConcurrentHashMap<>();

    EndlessPages(Storage good) {
      super(good);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      if (after.isPresent() && asked.containsKey(after.get())) {
        return new Page<>(List.of(), Optional.empty());
      }
      Page<Hit> page = good.scan(type, range, after, limit);
      if (page.next().isPresent() || page.rows().size() < limit) {
        return page;
      }
      Bytes next = Bytes.utf8("end " + asked.size() + " " + range.index());
      asked.put(next, 1);
      return new Page<>(page.rows(), Optional.of(next));
    }
  }

  static final class HalfIndex extends Bent {
    HalfIndex(Storage good) {
      super(good);
    }

    @Override
    public <T> Page<Hit> scan(
        AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
      type.index(range.index());
      try {
        return good.scan(type, range, after, limit);
      } catch (StorageFailure failure) {
        if (failure.outcome() == Outcome.UNSUPPORTED) {
          return new Page<>(List.of(), Optional.empty());
        }
        throw failure;
      }
    }
  }

  static final class EagerPurge extends Bent {
    EagerPurge(Storage good) {
      super(good);
    }

    @Override
    public Maintenance.Progress maintain(Maintenance task, int limit) {
      return good.maintain(
          task instanceof Maintenance.PurgeReceipts purge
              ? new Maintenance.PurgeReceipts(purge.before().plus(1, ChronoUnit.MICROS))
              : task,
          limit);
    }
  }

  static final class WrongAlarm extends Bent {
    WrongAlarm(Storage good) {
      super(good);
    }

    @Override
    public Maintenance.Progress maintain(Maintenance task, int limit) {
      Maintenance.Progress progress = good.maintain(task, limit);
      return task instanceof Maintenance.CheckRows check
          ? new Maintenance.Progress(
              progress.steps(), progress.finished(), check.keys().subList(0, 1))
          : progress;
    }
  }

  /** Numbers are given before the commit and become readable after it; the cursor is the greatest number seen. */
  static final class FeedSkips extends Bent {
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Entry> entries = new ConcurrentSkipListMap<>();

    FeedSkips(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      Map<Long, Entry> mine = new HashMap<>();
      for (Change<?> change : unit.changes()) {
        if (change instanceof Change.Write<?> write) {
          mine.put(numbers.incrementAndGet(), write.entry());
        }
      }
      Thread.yield();
      good.commit(unit);
      entries.putAll(mine);
    }

    @Override
    public FeedPage feed(Optional<Bytes> after, int limit) {
      good.feed(Optional.empty(), limit);
      long from = after.map(cursor -> number(cursor.asUtf8())).orElse(0L);
      List<Entry> page = new ArrayList<>();
      for (Map.Entry<Long, Entry> entry : entries.tailMap(from, false).entrySet()) {
        if (page.size() < limit) {
          page.add(entry.getValue());
          from = entry.getKey();
        }
      }
      return new FeedPage(page, Bytes.utf8(Long.toString(from)), 0);
    }

    private static long number(String cursor) {
      try {
        return Long.parseLong(cursor);
      } catch (NumberFormatException e) {
        throw new StorageFailure(Outcome.BAD_VALUE, "cursor");
      }
    }
  }

  static final class CachedValue extends Bent {
    private final Map<List<Object>, Object> values = Collections.synchronizedMap(new HashMap<>());

    CachedValue(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      good.commit(unit);
      for (Change<?> change : unit.changes()) {
        if (change instanceof Change.Write<?> write) {
          values.put(List.of(write.type().name(), write.key(), write.version()), write.value());
        }
      }
    }

    @Override
    public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
      return good.find(type, keys).stream()
          .map(held -> {
            Object cached = values.get(List.of(type.name(), held.key(), held.version()));
            T value = cached == null ? held.value() : type.of().cast(cached);
            return new Held<>(held.key(), held.version(), held.head(), value, held.document());
          })
          .toList();
    }
  }

  static final class NeverClosed extends Bent {
    NeverClosed(Storage good) {
      super(good);
    }

    @Override
    public void close() {}
  }

  static final class InterruptLost extends Bent {
    InterruptLost(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      if (Thread.interrupted()) {
        throw new StorageFailure(Outcome.UNAVAILABLE, "interrupted");
      }
      good.commit(unit);
    }
  }

  static final class ForeignException extends Bent {
    ForeignException(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      try {
        good.commit(unit);
      } catch (StorageFailure failure) {
        if (failure.outcome() == Outcome.DUPLICATE) {
          throw new IllegalStateException("23505", failure);
        }
        throw failure;
      }
    }
  }

  static final class TalkativeFailure extends Bent {
    TalkativeFailure(Storage good) {
      super(good);
    }

    @Override
    public void commit(Unit unit) {
      try {
        good.commit(unit);
      } catch (StorageFailure failure) {
        String key = unit.changes().isEmpty() ? "" : unit.changes().get(0).key().id();
        Throwable engine = new IllegalStateException("duplicate key value (" + key + ")");
        throw new StorageFailure(failure.outcome(), failure.position(), failure.detail(), engine);
      }
    }
  }
}

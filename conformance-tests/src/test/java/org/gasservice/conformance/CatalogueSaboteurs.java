package org.gasservice.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Storages with faults that adapters elsewhere had, where no other saboteur has them already. */
final class CatalogueSaboteurs {

  private static final Instant EPOCH = Instant.EPOCH;
  private static final LocalDate REFORM = LocalDate.of(1582, 10, 15);

  private CatalogueSaboteurs() {}

  static List<Saboteur> all() {
    List<Saboteur> saboteurs = new ArrayList<>(values());
    saboteurs.addAll(scans());
    saboteurs.addAll(journals());
    saboteurs.addAll(failures());
    saboteurs.addAll(lives());
    return saboteurs;
  }

  private static List<Saboteur> values() {
    return List.of(
        Saboteur.of(
            "fraction-before-1970-turned",
            "Values",
            good -> new BentValues(
                good,
                value -> value instanceof Instant moment && moment.isBefore(EPOCH)
                    ? moment.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS)
                    : value)),
        Saboteur.of(
            "old-days-in-another-calendar",
            "Values",
            good -> new BentValues(
                good,
                value -> value instanceof LocalDate day && day.isBefore(REFORM) && day.getYear() > 1
                    ? julian(day)
                    : value)),
        Saboteur.of(
            "empty-text-is-absent",
            "Values",
            good -> new BentValues(good, value -> "".equals(value) ? null : value)));
  }

  private static LocalDate julian(LocalDate day) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.clear();
    calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  private static List<Saboteur> scans() {
    return List.of(
        Saboteur.of(
            "limit-before-filter",
            "Scan",
            good -> new Bending(good).scan((s, type, range, after, limit) -> {
              Page<Hit> page = s.scan(type, range, after, limit);
              if (range.from() == null && range.to() == null) {
                return page;
              }
              Range whole = new Range(
                  range.index(), range.root(), range.equal(), null, null, Optional.empty());
              Set<Key> counted = ConcurrentHashMap.newKeySet();
              s.scan(type, whole, after, limit).rows().forEach(hit -> counted.add(hit.key()));
              return new Page<>(
                  page.rows().stream()
                      .filter(hit -> counted.contains(hit.key()))
                      .toList(),
                  Optional.empty());
            })),
        Saboteur.of(
            "open-end-as-sentinel",
            "Scan",
            good -> new Bending(good)
                .scan((s, type, range, after, limit) ->
                    s.scan(type, closed(type, range), after, limit))));
  }

  private static <T> Range closed(AggregateType<T> type, Range range) {
    boolean numbers = type.indexes().stream()
        .filter(index -> index.name().equals(range.index()))
        .map(index -> kindBehind(type, index, range.equal().size()))
        .anyMatch(Kind.LONG::equals);
    return numbers && range.to() == null && range.from() != null
        ? range.below(Long.MAX_VALUE)
        : range;
  }

  private static <T> Kind kindBehind(AggregateType<T> type, Index<T> index, int columns) {
    return type.columns(index).size() > columns
        ? type.columns(index).get(columns).kind()
        : Kind.TEXT;
  }

  private static List<Saboteur> journals() {
    return List.of(
        histories("history-with-todays-payload", list -> {
          Optional<Entry.Trace> today = list.get(list.size() - 1).trace();
          return list.stream()
              .map(entry -> with(entry, entry.recordedAt(), today))
              .toList();
        }),
        histories(
            "engine-sets-the-time",
            list -> list.stream()
                .map(entry -> with(entry, entry.recordedAt().plusSeconds(10_800), entry.trace()))
                .toList()),
        histories(
            "history-by-the-clock",
            list ->
                list.stream().sorted(Comparator.comparing(Entry::recordedAt)).toList()),
        Saboteur.of("history-of-refused-units", "Commit", good -> {
          List<Entry> ghosts = new CopyOnWriteArrayList<>();
          return new Bending(good)
              .commit((s, unit) -> {
                try {
                  s.commit(unit);
                } catch (StorageFailure failure) {
                  writes(unit).forEach(write -> ghosts.add(write.entry()));
                  throw failure;
                }
              })
              .history((s, type, key, after, limit) -> {
                List<Entry> all = new ArrayList<>(s.history(type, key, after, limit));
                ghosts.stream()
                    .filter(entry -> entry.type().equals(type) && entry.key().equals(key))
                    .forEach(all::add);
                return all;
              });
        }));
  }

  private static Saboteur histories(String name, UnaryOperator<List<Entry>> bend) {
    return Saboteur.of(
        name,
        "History",
        good -> new Bending(good).history((s, type, key, after, limit) -> {
          List<Entry> list = s.history(type, key, after, limit);
          return list.isEmpty() ? list : bend.apply(list);
        }));
  }

  private static Entry with(Entry entry, Instant recordedAt, Optional<Entry.Trace> trace) {
    return new Entry(
        entry.type(),
        entry.key(),
        entry.version(),
        entry.occurredAt(),
        recordedAt,
        entry.actor(),
        entry.role(),
        entry.command(),
        entry.commandId(),
        trace,
        entry.payloadHash(),
        entry.stateHash(),
        entry.link());
  }

  private static List<Change.Write<?>> writes(Unit unit) {
    List<Change.Write<?>> writes = new ArrayList<>();
    for (Change<?> change : unit.changes()) {
      if (change instanceof Change.Write<?> write) {
        writes.add(write);
      }
    }
    return writes;
  }

  private static List<Saboteur> failures() {
    return List.of(
        Saboteur.of("refused-unit-in-the-next", "General", good -> {
          Deque<Change<?>> left = new ArrayDeque<>();
          return new Bending(good).commit((s, unit) -> {
            Change<?> before;
            synchronized (left) {
              before = left.poll();
            }
            if (before != null) {
              tolerant(s, Unit.of(before));
            }
            try {
              s.commit(unit);
            } catch (StorageFailure failure) {
              synchronized (left) {
                left.addAll(unit.changes());
              }
              throw failure;
            }
          });
        }),
        Saboteur.of(
            "stale-is-retryable",
            "Commit",
            good -> new Bending(good).commit((s, unit) -> {
              try {
                s.commit(unit);
              } catch (StorageFailure failure) {
                throw failure.outcome() == Outcome.STALE
                    ? new StorageFailure(Outcome.TIMEOUT, failure.position(), "lock", null)
                    : failure;
              }
            })),
        Saboteur.of("dead-after-a-refusal", "General", good -> {
          AtomicBoolean dead = new AtomicBoolean();
          return new Bending(good).commit((s, unit) -> {
            if (dead.get()) {
              throw new StorageFailure(Outcome.UNAVAILABLE, "shut down");
            }
            try {
              s.commit(unit);
            } catch (StorageFailure failure) {
              dead.set(true);
              throw failure;
            }
          });
        }),
        Saboteur.of("waits-for-ever", "General", good -> {
          Semaphore connections = new Semaphore(3);
          CountDownLatch never = new CountDownLatch(1);
          return new Bending(good).commit((s, unit) -> {
            if (!connections.tryAcquire()) {
              await(never);
              throw new StorageFailure(Outcome.UNAVAILABLE, "interrupted");
            }
            pause();
            try {
              s.commit(unit);
            } finally {
              connections.release();
            }
          });
        }));
  }

  private static void tolerant(Storage storage, Unit unit) {
    try {
      storage.commit(unit);
    } catch (StorageFailure failure) {
      // it was the part that had failed
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Long enough for others to come meanwhile. */
  private static void pause() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static List<Saboteur> lives() {
    return List.of(
        Saboteur.place("first-start-race", "Lifecycle", place -> {
          AtomicInteger opening = new AtomicInteger();
          AtomicBoolean made = new AtomicBoolean();
          return () -> {
            try {
              if (opening.getAndIncrement() > 0 && !made.get()) {
                throw new StorageFailure(Outcome.CORRUPT, "table gas_meta exists");
              }
              awaitCompany(opening);
              made.set(true);
              return place.open();
            } finally {
              opening.getAndDecrement();
            }
          };
        }),
        Saboteur.of("old-program-spoils-index", "Maintain", good -> {
          Set<Key> missed = ConcurrentHashMap.newKeySet();
          return new Bending(good)
              .commit((s, unit) -> {
                s.commit(unit);
                writes(unit).stream()
                    .filter(
                        write -> mixed(write.type()) && write.type().indexes().isEmpty())
                    .forEach(write -> missed.add(write.key()));
              })
              .scan((s, type, range, after, limit) -> mixed(type)
                  ? without(missed, built(s, type, range, after, limit))
                  : s.scan(type, range, after, limit));
        }));
  }

  /** Until another one opens as well, or long enough. */
  private static void awaitCompany(AtomicInteger opening) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
    while (opening.get() < 2 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static boolean mixed(AggregateType<?> type) {
    return type.name().startsWith("mixed_");
  }

  private static Page<Hit> built(
      Storage s, AggregateType<?> type, Range range, Optional<Bytes> after, int limit) {
    try {
      return s.scan(type, range, after, limit);
    } catch (StorageFailure notBuilt) {
      s.maintain(new Maintenance.BuildIndex(type, range.index()), 1_000);
      return s.scan(type, range, after, limit);
    }
  }

  private static Page<Hit> without(Set<Key> missed, Page<Hit> page) {
    return new Page<>(
        page.rows().stream().filter(hit -> !missed.contains(hit.key())).toList(), page.next());
  }
}

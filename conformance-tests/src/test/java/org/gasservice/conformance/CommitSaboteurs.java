package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.jspecify.annotations.Nullable;

/** Storages that commit wrongly, or keep unique keys wrongly. */
final class CommitSaboteurs {

  private static final String COMMIT = "Commit";
  private static final String CONCURRENT = "ConcurrentCommit";
  private static final String UNIQUE = "UniqueKeys";

  private CommitSaboteurs() {}

  static List<Saboteur> all() {
    List<Saboteur> saboteurs = new ArrayList<>(List.of(
        committing(
            "receipt-forgotten",
            COMMIT,
            (good, unit) -> good.commit(new Unit(unit.changes(), List.of()))),
        committing("failure-without-position", COMMIT, (good, unit) -> failing(good, unit, -1)),
        committing("position-counted-from-one", COMMIT, (good, unit) -> failing(good, unit, 1)),
        committing(
            "verify-writes",
            COMMIT,
            (good, unit) -> good.commit(new Unit(
                unit.changes().stream()
                    .<Change<?>>map(change -> touched(good, change))
                    .toList(),
                unit.receipts()))),
        committing(
            "verify-of-nothing-holds",
            COMMIT,
            (good, unit) -> good.commit(new Unit(
                unit.changes().stream()
                    .filter(change -> !(change instanceof Change.Verify<?> verify)
                        || !good.history(verify.type().name(), verify.key(), 0, 1)
                            .isEmpty())
                    .toList(),
                unit.receipts()))),
        committing("list-order-turned", COMMIT, (good, unit) -> {
          List<Change<?>> changes = new ArrayList<>(unit.changes());
          Collections.reverse(changes);
          good.commit(new Unit(changes, unit.receipts()));
        }),
        committing(
            "entry-put-right",
            COMMIT,
            (good, unit) -> good.commit(new Unit(
                unit.changes().stream()
                    .<Change<?>>map(CommitSaboteurs::putRight)
                    .toList(),
                unit.receipts()))),
        committing("long-units-in-parts", COMMIT, (good, unit) -> {
          for (int from = 0; from < Math.max(1, unit.changes().size()); from += 2_000) {
            List<Change<?>> part =
                unit.changes().subList(from, Math.min(unit.changes().size(), from + 2_000));
            good.commit(new Unit(part, from == 0 ? unit.receipts() : List.of()));
          }
        }),
        committing("empty-unit-fails", COMMIT, (good, unit) -> {
          if (unit.changes().isEmpty() && unit.receipts().isEmpty()) {
            throw new StorageFailure(Outcome.BAD_VALUE, "empty");
          }
          good.commit(unit);
        }),
        committing(
            "later-form-written",
            COMMIT,
            (good, unit) -> good.commit(new Unit(
                unit.changes().stream()
                    .<Change<?>>map(CommitSaboteurs::inOwnForm)
                    .toList(),
                unit.receipts()))),
        committing(
            "last-change-dropped",
            COMMIT,
            (good, unit) -> good.commit(
                unit.changes().size() < 2
                    ? unit
                    : new Unit(
                        unit.changes().subList(0, unit.changes().size() - 1), unit.receipts()))),
        committing("one-root-a-time", COMMIT, (good, unit) -> {
          Set<String> roots = Set.copyOf(
              unit.changes().stream().map(change -> change.key().root()).toList());
          if (roots.size() < 2) {
            good.commit(unit);
            return;
          }
          String first = unit.changes().get(0).key().root();
          good.commit(new Unit(
              unit.changes().stream().filter(c -> c.key().root().equals(first)).toList(),
              unit.receipts()));
        })));
    saboteurs.addAll(List.of(
        committing("verified-before-not-within", CONCURRENT, CommitSaboteurs::verifiedBefore),
        committing("dirty-read", CONCURRENT, (good, unit) -> {
          for (Change<?> change : unit.changes()) {
            good.commit(Unit.of(change));
            Thread.yield();
          }
        }),
        Saboteur.of(
            "locks-in-list-order",
            CONCURRENT,
            good -> new Bending(good).commit(lockedInListOrder())),
        Saboteur.of("seldom-lost", "RandomHistories", good -> {
          AtomicInteger units = new AtomicInteger();
          return new Bending(good)
              .commit((s, unit) -> s.commit(
                  units.incrementAndGet() % 7 == 0 && unit.changes().size() > 1
                      ? new Unit(unit.changes().subList(1, unit.changes().size()), unit.receipts())
                      : unit));
        })));
    saboteurs.addAll(List.of(
        unique("unique-forgotten", Storage::commit),
        unique("unique-asked-before", (good, unit) -> {
          requireFree(good, unit);
          good.commit(unit);
        }),
        committing("unique-over-all-roots", UNIQUE, (good, unit) -> {
          unit.changes().forEach(change -> requireSlotFree(good, change));
          good.commit(unit);
        }),
        committing("absent-is-a-value", UNIQUE, (good, unit) -> {
          unit.changes().forEach(change -> requireOthersPresent(good, change));
          good.commit(unit);
        }),
        Saboteur.of(
            "tuples-held-for-ever", UNIQUE, good -> new Bending(good).commit(heldForEver())),
        committing("own-tuple-collides", UNIQUE, (good, unit) -> {
          for (Change<?> change : unit.changes()) {
            if (change instanceof Change.Update<?> update && keepsSerial(update)) {
              throw new StorageFailure(Outcome.DUPLICATE, "one_serial");
            }
          }
          good.commit(unit);
        }),
        unique("first-tuple-unique", (good, unit) -> {
          requireFree(good, unit);
          unit.changes().forEach(change -> requireFirstHourFree(good, change));
          good.commit(unit);
        }),
        committing("half-a-swap-stays", UNIQUE, (good, unit) -> {
          try {
            good.commit(unit);
          } catch (StorageFailure failure) {
            if (failure.outcome() == Outcome.DUPLICATE && unit.changes().size() > 1) {
              good.commit(Unit.of(again(unit.changes().get(0))));
            }
            throw failure;
          }
        }),
        committing("duplicate-of-what", UNIQUE, (good, unit) -> renamed(good, unit, "")),
        committing(
            "duplicate-by-constraint",
            UNIQUE,
            (good, unit) -> renamed(good, unit, "gas_i_sample_one_serial"))));
    return saboteurs;
  }

  private static Saboteur committing(String name, String group, Bending.Commit commit) {
    return Saboteur.of(name, group, good -> new Bending(good).commit(commit));
  }

  /** Its good storage knows of no unique index. */
  private static Saboteur unique(String name, Bending.Commit commit) {
    return Saboteur.of(
        name,
        UNIQUE,
        good -> new Bending(good).types(CommitSaboteurs::notUnique).commit(commit));
  }

  private static <T> AggregateType<T> notUnique(AggregateType<T> type) {
    return new AggregateType<>(
        type.name(),
        type.of(),
        type.codec(),
        type.attributes(),
        type.indexes().stream().map(CommitSaboteurs::notUnique).toList());
  }

  private static <T> Index<T> notUnique(Index<T> index) {
    if (index instanceof Index.OverTuples<T> tuples) {
      return new Index.OverTuples<>(
          tuples.name(),
          tuples.reach(),
          false,
          tuples.descending(),
          tuples.columns(),
          tuples.tuples());
    }
    Index.OverAttributes<T> over = (Index.OverAttributes<T>) index;
    return new Index.OverAttributes<>(
        over.name(), over.reach(), false, over.descending(), over.attributes());
  }

  /** Fails as the good one does, at a position moved by this much, or at none. */
  private static void failing(Storage good, Unit unit, int moved) {
    try {
      good.commit(unit);
    } catch (StorageFailure failure) {
      throw new StorageFailure(
          failure.outcome(),
          moved < 0 || failure.position() < 0 ? -1 : failure.position() + moved,
          failure.detail(),
          null);
    }
  }

  private static <T> Change<T> touched(Storage good, Change<T> change) {
    if (change instanceof Change.Verify<T> verify) {
      for (Held<T> held : good.find(verify.type(), List.of(verify.key()))) {
        if (held.version() == verify.version() && held.value() instanceof Sample) {
          return new Change.Update<>(
              verify.type(),
              held,
              held.value(),
              held.document(),
              Entries.entry(verify.type().name(), held.key(), held.version() + 1, "seen"));
        }
      }
    }
    return change;
  }

  /** Nothing changed but the version. */
  private static <T> Change<T> again(Change<T> change) {
    if (change instanceof Change.Update<T> update) {
      Held<T> before = update.before();
      return new Change.Update<>(
          update.type(), before, before.value(), before.document(), update.entry());
    }
    return new Change.Verify<>(change.type(), change.key(), 1);
  }

  private static <T> Change<T> putRight(Change<T> change) {
    if (change instanceof Change.Insert<T> c) {
      return new Change.Insert<>(
          c.type(), c.key(), c.value(), c.document(), entryOf(c.type(), c.key(), 1, c.entry()));
    }
    if (change instanceof Change.Update<T> c) {
      return new Change.Update<>(
          c.type(),
          c.before(),
          c.value(),
          c.document(),
          entryOf(c.type(), c.key(), c.before().version() + 1, c.entry()));
    }
    return change;
  }

  private static Entry entryOf(AggregateType<?> type, Key key, long version, Entry given) {
    boolean fits =
        given.type().equals(type.name()) && given.key().equals(key) && given.version() == version;
    return fits ? given : Entries.entry(type.name(), key, version, "put right");
  }

  private static <T> Change<T> inOwnForm(Change<T> change) {
    if (change instanceof Change.Insert<T> c) {
      int own = c.type().codec().schema();
      int given = c.document().schema();
      Document document = given >= 1 && given <= own
          ? c.document()
          : new Document(own, c.document().hot(), c.document().cold());
      return new Change.Insert<>(c.type(), c.key(), c.value(), document, c.entry());
    }
    return change;
  }

  private static void verifiedBefore(Storage good, Unit unit) {
    List<Change<?>> writes = new ArrayList<>();
    for (Change<?> change : unit.changes()) {
      if (change instanceof Change.Verify<?> verify) {
        good.commit(Unit.of(verify));
      } else {
        writes.add(change);
      }
    }
    Thread.yield();
    good.commit(new Unit(writes, unit.receipts()));
  }

  private static Bending.Commit lockedInListOrder() {
    Map<Key, ReentrantLock> locks = new ConcurrentHashMap<>();
    return (good, unit) -> {
      List<ReentrantLock> taken = new ArrayList<>();
      try {
        for (Change<?> change : unit.changes()) {
          ReentrantLock lock = locks.computeIfAbsent(change.key(), none -> new ReentrantLock());
          if (!lock.tryLock(300, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("deadlock");
          }
          taken.add(lock);
          Thread.yield();
        }
        good.commit(unit);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StorageFailure(Outcome.UNAVAILABLE, "interrupted");
      } finally {
        taken.forEach(ReentrantLock::unlock);
      }
    };
  }

  private static boolean keepsSerial(Change.Update<?> update) {
    Object serial = serial(update.value());
    return serial != null && serial.equals(serial(update.before().value()));
  }

  private static @Nullable Object serial(Object value) {
    return value instanceof Sample sample ? sample.get("serial") : null;
  }

  /** What a sample must have where this is asked. */
  private static Object given(Sample sample, String name) {
    return Objects.requireNonNull(sample.get(name), name);
  }

  private static Optional<Sample> written(Change<?> change) {
    return change instanceof Change.Write<?> write && write.value() instanceof Sample sample
        ? Optional.of(sample)
        : Optional.empty();
  }

  private static boolean others(Storage good, Change<?> change, Range range) {
    return Rules.walk(after -> good.scan(change.type(), range, after, 1_000)).stream()
        .anyMatch(hit -> !hit.key().equals(change.key()));
  }

  private static void requireFree(Storage good, Unit unit) {
    for (Change<?> change : unit.changes()) {
      written(change).ifPresent(sample -> {
        if (sample.get("serial") != null
            && others(
                good,
                change,
                Range.all("one_serial")
                    .equalTo(given(sample, "scope"))
                    .equalTo(given(sample, "serial")))) {
          throw new StorageFailure(Outcome.DUPLICATE, "one_serial");
        }
        if (sample.get("slot") != null
            && others(
                good,
                change,
                Range.all("one_slot").inRoot(change.key().root()).equalTo(given(sample, "slot")))) {
          throw new StorageFailure(Outcome.DUPLICATE, "one_slot");
        }
      });
    }
    Thread.yield();
  }

  private static void requireFirstHourFree(Storage good, Change<?> change) {
    written(change)
        .ifPresent(sample -> sample.list("hours").stream().findFirst().ifPresent(hour -> {
          if (others(
              good, change, Range.all("hours").equalTo(given(sample, "scope")).equalTo(hour))) {
            throw new StorageFailure(Outcome.DUPLICATE, "hours");
          }
        }));
  }

  private static void requireSlotFree(Storage good, Change<?> change) {
    written(change).filter(sample -> sample.get("slot") != null).ifPresent(sample -> {
      for (Key key : Rules.walk(after -> good.all(change.type(), after, 1_000))) {
        boolean taken = !key.equals(change.key())
            && good.find(change.type(), List.of(key)).stream()
                .anyMatch(held -> held.value() instanceof Sample other
                    && given(sample, "slot").equals(other.get("slot"))
                    && given(sample, "scope").equals(other.get("scope")));
        if (taken) {
          throw new StorageFailure(Outcome.DUPLICATE, "one_slot");
        }
      }
    });
  }

  private static void requireOthersPresent(Storage good, Change<?> change) {
    written(change).filter(sample -> sample.get("serial") == null).ifPresent(sample -> {
      for (Key key : Rules.walk(after -> good.all(change.type(), after, 1_000))) {
        boolean absentToo = !key.equals(change.key())
            && good.find(change.type(), List.of(key)).stream()
                .anyMatch(held -> held.value() instanceof Sample other
                    && other.get("serial") == null
                    && given(sample, "scope").equals(other.get("scope")));
        if (absentToo) {
          throw new StorageFailure(Outcome.DUPLICATE, "one_serial");
        }
      }
    });
  }

  private static Bending.Commit heldForEver() {
    Map<List<Object>, Key> taken = new ConcurrentHashMap<>();
    return (good, unit) -> {
      for (Change<?> change : unit.changes()) {
        written(change).filter(sample -> sample.get("serial") != null).ifPresent(sample -> {
          Key owner = taken.putIfAbsent(
              List.of(given(sample, "scope"), given(sample, "serial")), change.key());
          if (owner != null && !owner.equals(change.key())) {
            throw new StorageFailure(Outcome.DUPLICATE, "one_serial");
          }
        });
      }
      good.commit(unit);
    };
  }

  private static void renamed(Storage good, Unit unit, String detail) {
    try {
      good.commit(unit);
    } catch (StorageFailure failure) {
      throw failure.outcome() == Outcome.DUPLICATE
          ? new StorageFailure(Outcome.DUPLICATE, failure.position(), detail, null)
          : failure;
    }
  }
}

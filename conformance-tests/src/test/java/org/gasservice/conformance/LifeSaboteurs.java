package org.gasservice.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Held;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.memory.MemoryStorage;

/** Storages that are opened, closed, looked after or shared wrongly. */
final class LifeSaboteurs {

  private static final String GENERAL = "General";
  private static final String MAINTAIN = "Maintain";
  private static final String LIFE = "Lifecycle";
  private static final Maintenance.Progress DONE = new Maintenance.Progress(0, true);

  private LifeSaboteurs() {}

  static List<Saboteur> all() {
    List<Saboteur> saboteurs = new ArrayList<>();
    saboteurs.addAll(general());
    saboteurs.addAll(maintenance());
    saboteurs.addAll(life());
    return saboteurs;
  }

  private static List<Saboteur> general() {
    return List.of(
        Saboteur.of("answers-crossed", GENERAL, good -> new Bending(good).find(crossed())),
        Saboteur.of("connections-leak", GENERAL, good -> new Bending(good).commit(leaking())),
        Saboteur.of("read-connections-leak", GENERAL, LifeSaboteurs::leakingReads),
        Saboteur.of(
            "half-a-unit-when-interrupted",
            GENERAL,
            good -> new Bending(good).commit((s, unit) -> {
              if (Thread.currentThread().isInterrupted() && unit.changes().size() > 1) {
                s.commit(Unit.of(unit.changes().get(0)));
                throw new StorageFailure(Outcome.UNAVAILABLE, "interrupted");
              }
              s.commit(unit);
            })),
        Saboteur.of("dead-after-an-interrupt", GENERAL, good -> {
          AtomicBoolean dead = new AtomicBoolean();
          return new Bending(good).find((s, type, keys) -> {
            if (Thread.currentThread().isInterrupted()) {
              dead.set(true);
            }
            if (dead.get()) {
              throw new StorageFailure(Outcome.UNAVAILABLE, "connection closed");
            }
            return s.find(type, keys);
          });
        }),
        Saboteur.of(
            "cause-tells-the-value",
            GENERAL,
            good -> new Bending(good).scan((s, type, range, after, limit) -> {
              try {
                return s.scan(type, range, after, limit);
              } catch (StorageFailure failure) {
                failure.addSuppressed(new IllegalStateException(range.equal().toString()));
                throw failure;
              }
            })));
  }

  /** Hands out what another thread asked for just before. */
  private static Bending.Find crossed() {
    record Answer(Thread asker, int size, List<? extends Held<?>> held) {}
    AtomicReference<Answer> last =
        new AtomicReference<>(new Answer(Thread.currentThread(), 0, List.of()));
    return (s, type, keys) -> {
      Answer mine = new Answer(Thread.currentThread(), keys.size(), s.find(type, keys));
      Answer before = last.getAndSet(mine);
      return before.asker() != mine.asker() && before.size() == mine.size()
          ? before.held()
          : mine.held();
    };
  }

  private static Bending.Commit leaking() {
    Semaphore connections = new Semaphore(40);
    return (s, unit) -> {
      if (!connections.tryAcquire()) {
        throw new StorageFailure(Outcome.UNAVAILABLE, "no connection");
      }
      s.commit(unit);
      connections.release();
    };
  }

  private static Storage leakingReads(Storage good) {
    Semaphore connections = new Semaphore(40);
    return new Bending(good).scan((s, type, range, after, limit) -> {
      if (!connections.tryAcquire()) {
        throw new StorageFailure(Outcome.UNAVAILABLE, "no connection");
      }
      var page = s.scan(type, range, after, limit);
      connections.release();
      return page;
    });
  }

  private static List<Saboteur> maintenance() {
    return List.of(
        maintaining(
            "purge-never",
            (s, task, limit) ->
                task instanceof Maintenance.PurgeReceipts && limit > 0 && limit <= 1_000
                    ? DONE
                    : s.maintain(task, limit)),
        maintaining(
            "purge-everything",
            (s, task, limit) -> s.maintain(
                task instanceof Maintenance.PurgeReceipts
                    ? new Maintenance.PurgeReceipts(Instant.parse("9999-01-01T00:00:00Z"))
                    : task,
                limit)),
        maintaining(
            "maintenance-in-one-go",
            (s, task, limit) -> s.maintain(task, limit > 0 && limit < 1_000 ? 1_000 : limit)),
        maintaining(
            "maintenance-clips-its-limit",
            (s, task, limit) -> s.maintain(task, Math.max(1, Math.min(1_000, limit)))),
        Saboteur.of("index-built-once", MAINTAIN, good -> {
          Set<String> begun = new HashSet<>();
          return new Bending(good)
              .maintain((s, task, limit) -> task instanceof Maintenance.BuildIndex build
                      && !begun.add(build.type().name() + build.index())
                  ? new Maintenance.Progress(1, true)
                  : s.maintain(task, limit));
        }),
        Saboteur.of(
            "new-index-never-usable",
            MAINTAIN,
            good -> new Bending(good).scan((s, type, range, after, limit) -> {
              if (type.name().startsWith("late_")) {
                throw new StorageFailure(Outcome.UNSUPPORTED, "not built");
              }
              return s.scan(type, range, after, limit);
            })),
        maintaining(
            "unknown-index-built",
            (s, task, limit) -> task instanceof Maintenance.BuildIndex build
                    && build.type().indexes().stream()
                        .noneMatch(index -> index.name().equals(build.index()))
                ? DONE
                : s.maintain(task, limit)),
        maintaining("finished-index-built-again", (s, task, limit) -> {
          Maintenance.Progress progress = s.maintain(task, limit);
          return task instanceof Maintenance.BuildIndex && progress.equals(DONE)
              ? new Maintenance.Progress(1, true)
              : progress;
        }),
        maintaining("unique-built-over-duplicates", (s, task, limit) -> {
          try {
            return s.maintain(task, limit);
          } catch (StorageFailure failure) {
            if (failure.outcome() == Outcome.DUPLICATE) {
              return DONE;
            }
            throw failure;
          }
        }),
        Saboteur.of("maintenance-leaves-a-mark", MAINTAIN, good -> {
          AtomicBoolean done = new AtomicBoolean();
          return new Bending(good)
              .maintain((s, task, limit) -> {
                done.set(true);
                return s.maintain(task, limit);
              })
              .find((s, type, keys) -> done.get()
                  ? s.find(type, keys).stream().map(held -> oneOn(held)).toList()
                  : s.find(type, keys));
        }));
  }

  private static <T> Held<T> oneOn(Held<T> held) {
    return new Held<>(held.key(), held.version() + 1, held.head(), held.value(), held.document());
  }

  private static List<Saboteur> life() {
    List<Saboteur> saboteurs = new ArrayList<>(List.of(
        Saboteur.of("close-only-once", LIFE, good -> {
          AtomicBoolean closed = new AtomicBoolean();
          return new Bending(good).close(() -> {
            if (closed.getAndSet(true)) {
              throw new IllegalStateException("closed already");
            }
            good.close();
          });
        }),
        Saboteur.of(
            "closed-is-empty",
            LIFE,
            good -> new Bending(good).find((s, type, keys) -> {
              try {
                return s.find(type, keys);
              } catch (StorageFailure failure) {
                if (failure.outcome() == Outcome.CLOSED) {
                  return List.of();
                }
                throw failure;
              }
            })),
        Saboteur.of(
            "closing-fails-whoever-is-late",
            LIFE,
            good -> new Bending(good).commit((s, unit) -> {
              try {
                s.commit(unit);
              } catch (StorageFailure failure) {
                throw failure.outcome() == Outcome.CLOSED
                    ? new StorageFailure(Outcome.UNAVAILABLE, "connection lost")
                    : failure;
              }
            })),
        Saboteur.of("capabilities-come-and-go", LIFE, good -> {
          AtomicInteger asked = new AtomicInteger();
          return new Bending(good)
              .capabilities(s ->
                  asked.getAndIncrement() % 2 == 0 ? Set.of() : Set.of(Capability.SPANS_ROOTS));
        }),
        declaring("durable-by-word-only", Capability.DURABLE),
        declaring("shared-by-word-only", Capability.SECOND_PROCESS)));
    saboteurs.addAll(List.of(
        Saboteur.place("one-store-for-all-places", LIFE, oneStore()),
        Saboteur.place("second-opener-not-noticed", LIFE, place -> {
          AtomicReference<MemoryStorage> only = new AtomicReference<>();
          return () -> only.updateAndGet(s -> s == null ? new MemoryStorage() : s);
        }),
        Saboteur.place("acknowledged-before-written", "Processes", place -> Late.place()),
        Saboteur.place("half-there-when-opened-again", LIFE, place -> {
          List<Unit> units = new ArrayList<>();
          return () -> {
            Storage fresh = new MemoryStorage();
            List<Unit> half = List.copyOf(units.subList(0, units.size() / 2));
            half.forEach(fresh::commit);
            return new Bending(fresh).commit((s, unit) -> {
              s.commit(unit);
              units.add(unit);
            });
          };
        })));
    return saboteurs;
  }

  private static Saboteur declaring(String name, Capability more) {
    return Saboteur.of(
        name,
        LIFE,
        good -> new Bending(good).capabilities(s -> {
          Set<Capability> declared = new HashSet<>(s.capabilities());
          declared.add(more);
          return declared;
        }));
  }

  private static UnaryOperator<Place> oneStore() {
    Storage only = new MemoryStorage();
    return place -> () -> new Bending(only).close(() -> {});
  }

  private static Saboteur maintaining(String name, Bending.Maintain maintain) {
    return Saboteur.of(name, MAINTAIN, good -> new Bending(good).maintain(maintain));
  }
}

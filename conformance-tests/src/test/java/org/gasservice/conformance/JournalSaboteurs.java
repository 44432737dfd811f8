package org.gasservice.conformance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Storages with a wrong journal: histories, feeds, receipts, and what an erase does to them. */
final class JournalSaboteurs {

  private static final String HISTORY = "History";
  private static final String FEED = "Feed";
  private static final String RECEIPTS = "Receipts";
  private static final String ERASE = "Erase";

  private JournalSaboteurs() {}

  static List<Saboteur> all() {
    List<Saboteur> saboteurs = new ArrayList<>();
    saboteurs.addAll(histories());
    saboteurs.addAll(feeds());
    saboteurs.addAll(receipts());
    saboteurs.addAll(erasures());
    return saboteurs;
  }

  private static List<Saboteur> histories() {
    return List.of(
        entries("history-newest-first", list -> {
          List<Entry> turned = new ArrayList<>(list);
          Collections.reverse(turned);
          return turned;
        }),
        entries(
            "history-with-gaps",
            list -> list.stream().filter(entry -> entry.version() % 4 != 3).toList()),
        entries(
            "history-to-the-second",
            list -> list.stream()
                .map(entry -> at(entry, entry.occurredAt().truncatedTo(ChronoUnit.SECONDS)))
                .toList()),
        entries(
            "history-forgets-who",
            list -> list.stream().map(entry -> by(entry, "system")).toList()),
        history(
            "history-from-inclusive",
            (s, type, key, after, limit) ->
                s.history(type, key, after > 0 ? after - 1 : after, limit)),
        history(
            "history-knows-no-limit",
            (s, type, key, after, limit) -> s.history(type, key, after, limit < 1 ? limit : 1_000)),
        history("history-of-nothing-fails", (s, type, key, after, limit) -> {
          List<Entry> list = s.history(type, key, after, limit);
          if (list.isEmpty() && after == 0) {
            throw new StorageFailure(Outcome.CORRUPT, "no journal");
          }
          return list;
        }),
        history(
            "history-before-the-beginning",
            (s, type, key, after, limit) -> s.history(type, key, Math.max(0, after), limit)));
  }

  private static List<Saboteur> feeds() {
    return List.of(
        feeding("feed-repeats-the-edge", (s, after, limit) -> {
          FeedPage page = s.feed(after, limit);
          if (after.isEmpty() || page.entries().isEmpty()) {
            return page;
          }
          List<Entry> twice = new ArrayList<>(page.entries());
          twice.add(twice.get(0));
          return new FeedPage(twice, page.next(), page.lagMicros());
        }),
        feeding("feed-turned-in-the-page", (s, after, limit) -> {
          FeedPage page = s.feed(after, limit);
          List<Entry> turned = new ArrayList<>(page.entries());
          Collections.reverse(turned);
          return new FeedPage(turned, page.next(), page.lagMicros());
        }),
        Saboteur.of("feed-of-refused-units", FEED, good -> {
          List<Entry> ghosts = new CopyOnWriteArrayList<>();
          return new Bending(good)
              .commit((s, unit) -> {
                try {
                  s.commit(unit);
                } catch (StorageFailure failure) {
                  ghosts.addAll(entriesOf(unit));
                  throw failure;
                }
              })
              .feed((s, after, limit) -> {
                FeedPage page = s.feed(after, limit);
                List<Entry> all = new ArrayList<>(page.entries());
                all.addAll(ghosts);
                ghosts.clear();
                return new FeedPage(all, page.next(), page.lagMicros());
              });
        }),
        feeding("feed-begins-again-at-the-end", (s, after, limit) -> {
          FeedPage page = s.feed(after, limit);
          return page.entries().isEmpty() && after.isPresent()
              ? new FeedPage(List.of(), s.feed(Optional.empty(), 1).next(), page.lagMicros())
              : page;
        }),
        feeding("feed-always-lags", (s, after, limit) -> {
          FeedPage page = s.feed(after, limit);
          return new FeedPage(page.entries(), page.next(), page.lagMicros() + 1);
        }),
        Saboteur.of("feed-empty-in-the-middle", FEED, good -> {
          Set<Optional<Bytes>> asked = ConcurrentHashMap.newKeySet();
          return new Bending(good).feed((s, after, limit) -> {
            FeedPage page = s.feed(after, limit);
            return after.isPresent() && asked.add(after)
                ? new FeedPage(List.of(), after.get(), page.lagMicros())
                : page;
          });
        }),
        feeding(
            "feed-clips-its-limit",
            (s, after, limit) -> s.feed(after, Math.max(1, Math.min(limit, 1_000)))),
        feeding("feed-takes-any-cursor", (s, after, limit) -> {
          try {
            return s.feed(after, limit);
          } catch (StorageFailure failure) {
            if (failure.outcome() == Outcome.BAD_VALUE && after.isPresent() && limit > 0) {
              return s.feed(Optional.empty(), limit);
            }
            throw failure;
          }
        }),
        feeding("feed-without-payload", (s, after, limit) -> {
          FeedPage page = s.feed(after, limit);
          return new FeedPage(
              page.entries().stream().map(Entry::withoutTrace).toList(),
              page.next(),
              page.lagMicros());
        }),
        Saboteur.of("outbox-missing", FEED, good -> {
          Set<Key> bulk = ConcurrentHashMap.newKeySet();
          return new Bending(good)
              .commit((s, unit) -> {
                s.commit(unit);
                if (unit.changes().size() > 3) {
                  bulk.add(unit.changes().get(3).key());
                }
              })
              .feed((s, after, limit) -> {
                FeedPage page = s.feed(after, limit);
                return new FeedPage(
                    page.entries().stream()
                        .filter(entry -> !bulk.contains(entry.key()))
                        .toList(),
                    page.next(),
                    page.lagMicros());
              });
        }));
  }

  private static List<Saboteur> receipts() {
    return List.of(
        Saboteur.of(
            "receipt-cut",
            RECEIPTS,
            good -> new Bending(good)
                .receipt((s, root, id) -> s.receipt(root, id)
                    .map(r -> new Receipt(
                        r.root(), r.commandId(), r.digest(), r.recordedAt(), Bytes.utf8("done"))))),
        Saboteur.of(
            "stale-before-seen",
            RECEIPTS,
            good -> new Bending(good).commit((s, unit) -> {
              s.commit(new Unit(
                  unit.changes().stream()
                      .filter(c -> c instanceof Change.Verify<?>)
                      .toList(),
                  List.of()));
              for (Change<?> change : unit.changes()) {
                if (change instanceof Change.Update<?> update
                    && s.history(
                                update.type().name(),
                                update.key(),
                                update.before().version(),
                                1)
                            .size()
                        > 0) {
                  throw new StorageFailure(Outcome.STALE, "");
                }
              }
              s.commit(unit);
            })),
        Saboteur.of("command-ids-of-one-room", RECEIPTS, good -> {
          Map<String, Receipt> byId = new ConcurrentHashMap<>();
          return new Bending(good).commit((s, unit) -> {
            for (Receipt receipt : unit.receipts()) {
              if (byId.putIfAbsent(receipt.commandId(), receipt) != null) {
                throw new StorageFailure(Outcome.COMMAND_SEEN, 0, "", null);
              }
            }
            s.commit(unit);
          });
        }),
        Saboteur.of(
            "second-receipt-dropped",
            RECEIPTS,
            good -> new Bending(good)
                .commit((s, unit) -> s.commit(new Unit(
                    unit.changes(),
                    unit.receipts().size() > 1
                        ? unit.receipts().subList(0, 1)
                        : unit.receipts())))),
        Saboteur.of(
            "receipt-of-nothing",
            RECEIPTS,
            good -> new Bending(good)
                .receipt((s, root, id) ->
                    s.receipt(root, id).or(() -> Optional.of(Entries.receipt(root, id))))),
        Saboteur.of(
            "key-reuse-accepted",
            RECEIPTS,
            good -> new Bending(good).commit((s, unit) -> {
              try {
                s.commit(unit);
              } catch (StorageFailure failure) {
                if (failure.outcome() != Outcome.COMMAND_SEEN) {
                  throw failure;
                }
              }
            })));
  }

  private static List<Saboteur> erasures() {
    return List.of(
        Saboteur.of("erased-still-in-feed", ERASE, good -> {
          Map<Object, Entry> kept = new ConcurrentHashMap<>();
          return new Bending(good)
              .commit((s, unit) -> {
                s.commit(unit);
                entriesOf(unit).forEach(entry -> kept.put(entry.link(), entry));
              })
              .feed((s, after, limit) -> {
                FeedPage page = s.feed(after, limit);
                return new FeedPage(
                    page.entries().stream()
                        .map(e -> kept.getOrDefault(e.link(), e))
                        .toList(),
                    page.next(),
                    page.lagMicros());
              });
        }),
        afterErase(
            "erase-cuts-the-history",
            (entries, erasedAt) ->
                entries.stream().filter(entry -> entry.version() >= erasedAt).toList()),
        afterErase(
            "erase-forgets-who",
            (entries, erasedAt) -> entries.stream()
                .map(entry -> entry.version() < erasedAt ? by(entry, "erased") : entry)
                .toList()),
        Saboteur.of("erase-removes-the-row", ERASE, good -> {
          Set<Key> erased = ConcurrentHashMap.newKeySet();
          return new Bending(good)
              .commit((s, unit) -> {
                s.commit(unit);
                erasesOf(unit).forEach(erase -> erased.add(erase.key()));
              })
              .find((s, type, keys) -> s.find(
                  type, keys.stream().filter(key -> !erased.contains(key)).toList()));
        }),
        Saboteur.of("erase-takes-the-neighbours", ERASE, good -> {
          Set<String> roots = ConcurrentHashMap.newKeySet();
          return new Bending(good)
              .commit((s, unit) -> {
                s.commit(unit);
                erasesOf(unit).forEach(erase -> roots.add(erase.key().root()));
              })
              .history((s, type, key, after, limit) -> {
                List<Entry> entries = s.history(type, key, after, limit);
                return roots.contains(key.root())
                    ? entries.stream().map(Entry::withoutTrace).toList()
                    : entries;
              });
        }),
        Saboteur.of("refused-erase-erases", ERASE, good -> {
          Set<Key> erased = ConcurrentHashMap.newKeySet();
          return new Bending(good)
              .commit((s, unit) -> {
                erasesOf(unit).forEach(erase -> erased.add(erase.key()));
                s.commit(unit);
              })
              .history((s, type, key, after, limit) -> {
                List<Entry> entries = s.history(type, key, after, limit);
                return erased.contains(key)
                    ? entries.stream().map(Entry::withoutTrace).toList()
                    : entries;
              });
        }),
        Saboteur.of(
            "erased-still-indexed",
            ERASE,
            good -> new Bending(good)
                .commit((s, unit) -> s.commit(new Unit(
                    unit.changes().stream()
                        .<Change<?>>map(JournalSaboteurs::keepingAttributes)
                        .toList(),
                    unit.receipts())))),
        Saboteur.of("erased-copy-kept", ERASE, good -> {
          Map<Key, List<Entry>> before = new ConcurrentHashMap<>();
          return new Bending(good)
              .commit((s, unit) -> {
                erasesOf(unit)
                    .forEach(erase -> before.put(
                        erase.key(), s.history(erase.type().name(), erase.key(), 0, 1_000)));
                s.commit(unit);
              })
              .history((s, type, key, after, limit) -> after == 0 && before.containsKey(key)
                  ? before.get(key)
                  : s.history(type, key, after, limit));
        }));
  }

  /** The skeleton is stored, the attributes of the whole aggregate stay in the indexes. */
  private static <T> Change<T> keepingAttributes(Change<T> change) {
    return change instanceof Change.Erase<T> erase
        ? new Change.Erase<>(
            erase.type(), erase.before(), erase.before().value(), erase.document(), erase.entry())
        : change;
  }

  /** What an erased aggregate's history becomes; the erase is the first entry with a trace. */
  private interface Erased {
    List<Entry> entries(List<Entry> whole, long erasedAt);
  }

  private static Saboteur afterErase(String name, Erased erased) {
    return Saboteur.of(name, ERASE, good -> {
      Map<Key, Long> versions = new ConcurrentHashMap<>();
      return new Bending(good)
          .commit((s, unit) -> {
            s.commit(unit);
            erasesOf(unit).forEach(erase -> versions.put(erase.key(), erase.version()));
          })
          .history((s, type, key, after, limit) -> {
            List<Entry> whole = s.history(type, key, after, limit);
            Long erasedAt = versions.get(key);
            return erasedAt == null ? whole : erased.entries(whole, erasedAt);
          });
    });
  }

  private static Saboteur history(String name, Bending.History history) {
    return Saboteur.of(name, HISTORY, good -> new Bending(good).history(history));
  }

  private static Saboteur entries(String name, UnaryOperator<List<Entry>> change) {
    return history(
        name, (s, type, key, after, limit) -> change.apply(s.history(type, key, after, limit)));
  }

  private static Saboteur feeding(String name, Bending.Feed feed) {
    return Saboteur.of(name, FEED, good -> new Bending(good).feed(feed));
  }

  private static List<Entry> entriesOf(Unit unit) {
    List<Entry> entries = new ArrayList<>();
    for (Change<?> change : unit.changes()) {
      if (change instanceof Change.Write<?> write) {
        entries.add(write.entry());
      }
    }
    return entries;
  }

  private static List<Change.Erase<?>> erasesOf(Unit unit) {
    List<Change.Erase<?>> erases = new ArrayList<>();
    for (Change<?> change : unit.changes()) {
      if (change instanceof Change.Erase<?> erase) {
        erases.add(erase);
      }
    }
    return erases;
  }

  private static Entry at(Entry entry, Instant occurredAt) {
    return copy(entry, occurredAt, entry.actor());
  }

  private static Entry by(Entry entry, String actor) {
    return copy(entry, entry.occurredAt(), actor);
  }

  private static Entry copy(Entry entry, Instant occurredAt, String actor) {
    return new Entry(
        entry.type(),
        entry.key(),
        entry.version(),
        occurredAt,
        entry.recordedAt(),
        actor,
        entry.role(),
        entry.command(),
        entry.commandId(),
        entry.trace(),
        entry.payloadHash(),
        entry.stateHash(),
        entry.link());
  }
}

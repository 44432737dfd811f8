package org.gasservice.conformance;

import static org.gasservice.conformance.Proofs.ONE;
import static org.gasservice.conformance.Proofs.commit;
import static org.gasservice.conformance.Proofs.ended;
import static org.gasservice.conformance.Proofs.get;
import static org.gasservice.conformance.Proofs.insert;
import static org.gasservice.conformance.Proofs.proof;
import static org.gasservice.conformance.Proofs.put;
import static org.gasservice.conformance.Proofs.there;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/** Stories of several threads, told until one comes out wrong or the time is up. */
final class RaceProofs {

  private RaceProofs() {}

  private static final long RACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  @FunctionalInterface
  private interface Round {
    /** Whether this round ended as it should. */
    boolean right(Storage store, int number) throws Exception;
  }

  static List<Proof> all() {
    return List.of(
        race("two threads change one version", (s, n) -> {
          Held<Sample> held = put(s, "v" + n, ONE);
          return won(s, i -> Rules.update(held, ONE.with("number", (long) i)));
        }),
        race(
            "two threads insert one key",
            (s, n) -> won(s, i -> insert("k" + n, ONE.with("number", (long) i)))),
        race(
            "two threads take one serial number",
            (s, n) -> won(s, i -> insert("u" + n + "-" + i, ONE.with("serial", "n" + n)))),
        race("two threads with one command", (s, n) -> {
          List<String> ends = both(i -> ended(() -> s.commit(new Unit(
              List.of(insert("c" + n + "-" + i, ONE)),
              List.of(Entries.receipt("root", "c" + n))))));
          return ends.stream().filter("done"::equals).count() == 1;
        }),
        race("two threads verify what the other writes", (s, n) -> {
          List<Held<Sample>> held = List.of(put(s, "x" + n, ONE), put(s, "y" + n, ONE));
          return both(i -> commit(s, Rules.verify(held.get(1 - i)), Rules.update(held.get(i), ONE)))
                  .stream()
                  .filter("done"::equals)
                  .count()
              < 2;
        }),
        race("a reader beside a writer of two", (s, n) -> {
          List<String> seen = both(
              i -> i == 0 ? commit(s, insert("p" + n, ONE), insert("q" + n, ONE)) : beside(s, n));
          return !seen.get(1).equals("half");
        }),
        race("a row read beside its writer", (s, n) -> {
          once(s, "w", ONE.with("number", 1L), n);
          List<String> seen = both(i -> i == 0 ? counted(s) : whole(s));
          return !seen.get(1).equals("mixed");
        }),
        race("two threads ask for different keys", (s, n) -> {
          if (n == 0) {
            put(s, "mine", ONE.with("number", 0L));
            put(s, "yours", ONE.with("number", 1L));
          }
          return both(i -> {
                for (int k = 0; k < 20; k++) {
                  if (get(s, i == 0 ? "mine" : "yours").value().number() != i) {
                    return "crossed";
                  }
                }
                return "own";
              })
              .equals(List.of("own", "own"));
        }),
        race("a thread sees what another wrote", (s, n) -> {
          if (n == 0) {
            put(s, "seen", ONE.with("number", 0L));
          }
          Held<Sample> held = get(s, "seen");
          List<String> read = both(i -> i == 0 ? "" : "" + get(s, "seen").version());
          commit(s, Rules.update(held, ONE.with("number", (long) n)));
          return get(s, "seen").version() == Long.parseLong(read.get(1)) + 1;
        }),
        race("the feed beside two writers", (s, n) -> {
          Bytes[] cursor = {Rules.endOfFeed(s)};
          List<String> ids = new ArrayList<>();
          both(i -> {
            for (int k = 0; k < 10; k++) {
              commit(s, insert("f" + n + "-" + i + "-" + k, ONE));
              if (i == 0) {
                poll(s, cursor, ids);
              }
            }
            return "";
          });
          poll(s, cursor, ids);
          return ids.stream().distinct().count() == 20 && ids.size() == 20;
        }));
  }

  private static void once(Storage store, String id, Sample value, int number) {
    if (number == 0) {
      put(store, id, value);
    }
  }

  private static void poll(Storage store, Bytes[] cursor, List<String> ids) {
    FeedPage page = store.feed(Optional.of(cursor[0]), 1_000);
    page.entries().forEach(entry -> ids.add(entry.key().id()));
    cursor[0] = page.next();
  }

  private static String counted(Storage store) {
    for (int k = 0; k < 10; k++) {
      Held<Sample> held = get(store, "w");
      commit(store, Rules.update(held, ONE.with("number", held.version() + 1)));
    }
    return "";
  }

  private static String whole(Storage store) {
    for (int k = 0; k < 20; k++) {
      Held<Sample> held = get(store, "w");
      if (held.value().number() != held.version()) {
        return "mixed";
      }
    }
    return "whole";
  }

  private static String beside(Storage store, int number) {
    for (int k = 0; k < 40; k++) {
      // read in the order in which nothing may be missing: who sees the second sees the first
      String seen = there(store, "q" + number, "p" + number);
      if (!seen.isEmpty() && seen.split(" ").length == 1) {
        String again = there(store, "p" + number, "q" + number);
        if (again.split(" ").length == 1) {
          return "half";
        }
      }
    }
    return "whole";
  }

  private static boolean won(Storage store, Function<Integer, Change<Sample>> change)
      throws Exception {
    return both(i -> commit(store, change.apply(i))).stream()
            .filter("done"::equals)
            .count()
        == 1;
  }

  private static List<String> both(Function<Integer, String> work) throws Exception {
    return Racing.run(2, work::apply);
  }

  private static Proof race(String name, Round round) {
    return proof(name, "right", store -> {
      long end = System.nanoTime() + RACE_NANOS;
      for (int number = 0; number < 400 && System.nanoTime() < end; number++) {
        if (!round.right(store, number)) {
          return "wrong in round " + number;
        }
      }
      return "right";
    });
  }
}

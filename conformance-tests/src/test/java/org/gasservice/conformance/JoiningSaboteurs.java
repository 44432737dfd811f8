package org.gasservice.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/** Storages that join a caller's transaction wrongly. Built on PostgreSQL, since a memory has no transactions. */
final class JoiningSaboteurs {

  private static final String GROUP = "CallerTransactions";

  /** What happens to the store within a transaction; the outer one is given as well. */
  @FunctionalInterface
  private interface Within {
    CallerTransaction bend(Storage outer, CallerTransaction good);
  }

  private JoiningSaboteurs() {}

  static List<Saboteur> all() {
    return List.of(
        within(
            "joined-commits-at-once",
            (outer, good) ->
                with(good, new Bending(good.storage()).commit((s, unit) -> outer.commit(unit)))),
        within(
            "joined-receipt-apart",
            (outer, good) -> with(
                good,
                new Bending(good.storage())
                    .commit((s, unit) -> {
                      s.commit(new Unit(unit.changes(), List.of()));
                      outer.commit(new Unit(List.of(), unit.receipts()));
                    })
                    .receipt((s, root, command) -> outer.receipt(root, command)))),
        within("joined-refusal-spoils-all", (outer, good) -> {
          CallerTransaction spoilt = new Spoilt(good);
          return with(spoilt, new Bending(good.storage()).commit((s, unit) -> {
                try {
                  s.commit(unit);
                } catch (StorageFailure failure) {
                  ((Spoilt) spoilt).spoil();
                  throw failure;
                }
              }));
        }),
        feedAhead());
  }

  /** Its commit is forgotten once a unit was refused in it. */
  private static final class Spoilt implements CallerTransaction {
    private final CallerTransaction good;
    private boolean spoilt;

    Spoilt(CallerTransaction good) {
      this.good = good;
    }

    void spoil() {
      spoilt = true;
    }

    @Override
    public Storage storage() {
      return good.storage();
    }

    @Override
    public void commit() throws Exception {
      if (!spoilt) {
        good.commit();
      }
    }

    @Override
    public void close() throws Exception {
      good.close();
    }
  }

  private static CallerTransaction with(CallerTransaction ends, Storage within) {
    return new CallerTransaction() {
      @Override
      public Storage storage() {
        return within;
      }

      @Override
      public void commit() throws Exception {
        ends.commit();
      }

      @Override
      public void close() throws Exception {
        ends.close();
      }
    };
  }

  private static Saboteur within(String name, Within bend) {
    return Saboteur.place(name, GROUP, any -> new PostgresPlace() {
      @Override
      public CallerTransaction begin(Storage storage) throws SQLException {
        return bend.bend(storage, super.begin(storage));
      }
    });
  }

  /** Whoever reads the feed while a transaction is open never sees what it holds. */
  private static Saboteur feedAhead() {
    Set<Key> open = ConcurrentHashMap.newKeySet();
    Set<Key> passed = ConcurrentHashMap.newKeySet();
    return Saboteur.place("joined-feed-runs-ahead", GROUP, any -> new PostgresPlace() {
      @Override
      public Storage open() {
        return new Bending(super.open()).feed((s, after, limit) -> {
          passed.addAll(open);
          FeedPage page = s.feed(after, limit);
          return new FeedPage(
              page.entries().stream().filter(e -> !passed.contains(e.key())).toList(),
              page.next(),
              page.lagMicros());
        });
      }

      @Override
      public CallerTransaction begin(Storage storage) throws SQLException {
        CallerTransaction good = super.begin(((Bending) storage).good);
        return with(good, new Bending(good.storage()).commit((s, unit) -> {
              s.commit(unit);
              unit.changes().forEach(change -> open.add(change.key()));
            }));
      }
    });
  }
}

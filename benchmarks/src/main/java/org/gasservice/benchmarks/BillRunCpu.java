package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.postgres.PostgresStorage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Bills a town that was billed once before, some pages at a time, with the library and by hand in turns, in the same database: processor time and allocation of the thread, and accounts a second by the
 * clock, by one and by two. The server of PostgreSQL works beside the thread, so there the clock is what counts.
 */
public final class BillRunCpu {

  private static final int PAGE = 100;
  /** Of a round. */
  private static final int PAGES = 8;

  private static final int WARM_UP = 3;

  private BillRunCpu() {}

  /** @param args service points (24000 when absent), rounds of eight pages each way (12), JDBC address of a PostgreSQL server with user and password (Derby in a folder when absent) */
  public static void main(String[] args) throws Exception {
    int points = args.length > 0 ? Integer.parseInt(args[0]) : 24_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 12;
    if (args.length > 2) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(args[2] + (args[2].contains("?") ? "&" : "?") + "reWriteBatchedInserts=true");
      source.setUser(args[3]);
      source.setPassword(args.length > 4 ? args[4] : "");
      String password = args.length > 4 ? args[4] : "";
      try (Storage storage = PostgresStorage.open(args[2], args[3], password)) {
        measure("PostgreSQL", storage, source, "bytea", points, rounds);
      }
      return;
    }
    Path folder = Files.createTempDirectory("bills");
    try (Storage storage = DerbyStorage.open(folder)) {
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName("directory:" + folder.resolve("db"));
      measure("Derby", storage, source, "varchar(32000) for bit data", points, rounds);
    } finally {
      OrderLifecycleCpu.delete(folder);
    }
  }

  private static void measure(
      String store, Storage storage, DataSource source, String bytes, int points, int rounds)
      throws Exception {
    int all = WARM_UP + rounds;
    if (points < all * 2 * PAGES * PAGE) {
      throw new IllegalArgumentException("too few points for so many rounds");
    }
    BillingTown town = new BillingTown(storage);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (HandWrittenBilling hand = new HandWrittenBilling(source, bytes)) {
      hand.found(points);
      hand.billOnce(points);
      town.found(points);
      Way ours = new Way();
      Way theirs = new Way();
      Way oursByTwo = new Way();
      Way theirsByTwo = new Way();
      // the other hand bills a quarter of what is billed by hand, behind what the first reaches
      try (HandWrittenBilling other = hand.beside(source, all * (PAGES + PAGES / 2) * PAGE)) {
        for (int round = 0; round < all; round++) {
          ours.round(() -> town.pages(PAGES, Runnable::run));
          theirs.round(() -> pages(hand, PAGES));
          oursByTwo.round(() -> town.pages(PAGES, workers));
          theirsByTwo.round(() -> {
            Future<?> half = workers.submit(() -> pages(other, PAGES / 2));
            pages(hand, PAGES / 2);
            half.get();
          });
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %d points, %d bills by hand%n"
              + "an account: ours %.0f us %.0f kB, by hand %.0f us %.0f kB; time %.2f, bytes %.2f of by hand%n",
          store,
          points,
          hand.bills(),
          Spent.median(ours.spent, Spent::nanos) / 1_000,
          Spent.median(ours.spent, Spent::bytes) / 1_000,
          Spent.median(theirs.spent, Spent::nanos) / 1_000,
          Spent.median(theirs.spent, Spent::bytes) / 1_000,
          Spent.ratio(ours.spent, theirs.spent, Spent::nanos),
          Spent.ratio(ours.spent, theirs.spent, Spent::bytes));
      print("one worker, one by hand", ours, theirs);
      print("two workers, one by hand", oursByTwo, theirs);
      print("two workers, two by hand", oursByTwo, theirsByTwo);
    } finally {
      workers.shutdown();
    }
  }

  private static Void pages(HandWrittenBilling hand, int pages) throws Exception {
    for (int i = 0; i < pages; i++) {
      hand.page();
    }
    return null;
  }

  private static void print(String which, Way ours, Way theirs) {
    System.out.printf(
        Locale.ROOT,
        "accounts a second by the clock, %s: %.0f and %.0f; %.2f of by hand%n",
        which,
        1e9 / Spent.median(ours.clock, Spent::nanos),
        1e9 / Spent.median(theirs.clock, Spent::nanos),
        Spent.ratio(theirs.clock, ours.clock, Spent::nanos));
  }

  /** What each round took by one way of doing it, an account. */
  private static final class Way {

    private final List<Spent> spent = new ArrayList<>();
    private final List<Spent> clock = new ArrayList<>();
    private int rounds;

    void round(Spent.Work work) throws Exception {
      long start = System.nanoTime();
      Spent each = Spent.each(1, work).by(PAGES * PAGE);
      long end = System.nanoTime();
      if (rounds++ >= WARM_UP) {
        spent.add(each);
        clock.add(new Spent((end - start) / (double) (PAGES * PAGE), 0));
      }
    }
  }
}

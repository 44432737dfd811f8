package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.postgres.PostgresStorage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Bills a town that was billed once before, page by page, with the library and by hand in turns, in the same database: processor time and allocation of the thread, and accounts a second by the
 * clock. The server of PostgreSQL works beside the thread, so there the clock is what counts.
 */
public final class BillRunCpu {

  private static final int PAGE = 100;
  private static final int WARM_UP = 5;

  private BillRunCpu() {}

  /** @param args service points (10000 when absent), rounds of a page each (41), JDBC address of a PostgreSQL server with user and password (Derby in a folder when absent) */
  public static void main(String[] args) throws Exception {
    int points = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 41;
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
    if (points < (WARM_UP + rounds) * PAGE) {
      throw new IllegalArgumentException("too few points for so many rounds");
    }
    BillingTown town = new BillingTown(storage);
    try (HandWrittenBilling hand = new HandWrittenBilling(source, bytes)) {
      hand.found(points);
      hand.billOnce(points);
      town.found(points);
      List<Spent> ours = new ArrayList<>();
      List<Spent> theirs = new ArrayList<>();
      List<Spent> ourClock = new ArrayList<>();
      List<Spent> theirClock = new ArrayList<>();
      for (int round = 0; round < WARM_UP + rounds; round++) {
        boolean counts = round >= WARM_UP;
        long start = System.nanoTime();
        Spent we = Spent.each(1, town::page).by(PAGE);
        long between = System.nanoTime();
        Spent they = Spent.each(1, hand::page).by(PAGE);
        long end = System.nanoTime();
        if (counts) {
          ours.add(we);
          theirs.add(they);
          ourClock.add(new Spent((between - start) / (double) PAGE, 0));
          theirClock.add(new Spent((end - between) / (double) PAGE, 0));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %d points, %d bills by hand%n"
              + "an account: ours %.0f us %.0f kB, by hand %.0f us %.0f kB; time %.2f, bytes %.2f of by hand%n"
              + "accounts a second by the clock: ours %.0f, by hand %.0f; %.2f of by hand%n",
          store,
          points,
          hand.bills(),
          Spent.median(ours, Spent::nanos) / 1_000,
          Spent.median(ours, Spent::bytes) / 1_000,
          Spent.median(theirs, Spent::nanos) / 1_000,
          Spent.median(theirs, Spent::bytes) / 1_000,
          Spent.ratio(ours, theirs, Spent::nanos),
          Spent.ratio(ours, theirs, Spent::bytes),
          1e9 / Spent.median(ourClock, Spent::nanos),
          1e9 / Spent.median(theirClock, Spent::nanos),
          Spent.ratio(theirClock, ourClock, Spent::nanos));
    }
  }
}

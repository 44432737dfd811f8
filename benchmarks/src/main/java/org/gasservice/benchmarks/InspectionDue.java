package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.InspectionSchedule;
import org.gasservice.storage.Change;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;

/** What is due for inspection at one station on one day: the first 100 schedules, found and read, among few points and among many. */
public final class InspectionDue {

  private static final int DUE = 100;
  private static final int PER_STATION = 5_000;
  private static final int ROUNDS = 11;
  private static final int EACH = 20;
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private InspectionDue() {}

  /** @param args how many service points the greater store has, a million when absent */
  public static void main(String[] args) throws Exception {
    int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("inspection-due");
    try (DerbyStorage few = DerbyStorage.open(folder.resolve("few"));
        DerbyStorage lots = DerbyStorage.open(folder.resolve("lots"))) {
      fill(few, 2 * PER_STATION);
      fill(lots, many);
      List<Spent> ofFew = new ArrayList<>();
      List<Spent> ofLots = new ArrayList<>();
      Spent.each(10 * EACH, () -> due(few));
      Spent.each(10 * EACH, () -> due(lots));
      for (int round = 0; round < ROUNDS; round++) {
        ofFew.add(Spent.each(EACH, () -> due(few)));
        ofLots.add(Spent.each(EACH, () -> due(lots)));
      }
      System.out.printf(
          Locale.ROOT,
          "%d due at a station among %d: %.0f us, among %d: %.0f us, ratio %.2f; bytes %.2f%n",
          DUE,
          2 * PER_STATION,
          Spent.median(ofFew, Spent::nanos) / 1_000,
          many,
          Spent.median(ofLots, Spent::nanos) / 1_000,
          Spent.ratio(ofLots, ofFew, Spent::nanos),
          Spent.ratio(ofLots, ofFew, Spent::bytes));
    } finally {
      OrderLifecycleCpu.delete(folder);
    }
  }

  private static void due(Storage storage) {
    Range range = Range.all(InspectionSchedule.DUE).equalTo("ST-1").below(DAY.plusDays(1));
    Page<Hit> due = storage.scan(InspectionSchedule.TYPE, range, Optional.empty(), DUE);
    int read = storage
        .find(InspectionSchedule.TYPE, due.rows().stream().map(Hit::key).toList())
        .size();
    if (read != DUE) {
      throw new IllegalStateException(read + " due");
    }
  }

  /** Half of the points of each station are done for the half-year. */
  private static void fill(Storage storage, int points) {
    PlainRows.store(storage, points, InspectionDue::insert);
  }

  private static Change<InspectionSchedule> insert(int i) {
    String point = "SP-" + i;
    LocalDate first = LocalDate.parse("2026-01-01");
    InspectionSchedule schedule = InspectionSchedule.builder()
        .point(point)
        .unit("ST-" + i / PER_STATION)
        .area("R-" + i / 24)
        .use(UseClass.RESIDENTIAL)
        .months(6)
        .first(first)
        .next(i % 2 == 0 ? first : first.plusMonths(6))
        .missedEarlier(0)
        .build();
    return PlainRows.insert(
        InspectionSchedule.TYPE,
        InspectionSchedule.keyOf(point),
        schedule,
        Instant.parse("2026-01-02T02:00:00Z"),
        "inspection.keep-schedule",
        i);
  }
}

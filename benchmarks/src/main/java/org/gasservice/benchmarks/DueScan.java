package org.gasservice.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;

/**
 * What the sweeper does: find the 100 orders that are due, among few and among many open ones, and read them. Both stores are open at once and
 * measured in turns; the measure is processor time of the thread.
 */
public final class DueScan {

  private static final int DUE = 100;
  private static final int PAGE = 1_000;
  private static final int ROUNDS = 11;
  private static final int EACH = 20;
  private static final Instant NOW = Instant.parse("2026-02-17T02:00:00Z");

  /** As much of an order as a scan meets. */
  public record Slim(String state, Instant nextActionAt, String text) {}

  private static final AggregateType<Slim> TYPE = new AggregateType<>(
      "slim",
      Slim.class,
      JsonCodec.whole(1, Slim.class),
      List.of(
          Attribute.of("state", Kind.TOKEN, Slim::state),
          Attribute.of("next_action_at", Kind.INSTANT, Slim::nextActionAt)),
      List.of(Index.over("due", Reach.STORE, "next_action_at")));

  private DueScan() {}

  /** @param args how many open orders the greater store has, a million when absent */
  public static void main(String[] args) throws Exception {
    int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("due");
    try (DerbyStorage few = DerbyStorage.open(folder.resolve("few"));
        DerbyStorage lots = DerbyStorage.open(folder.resolve("lots"))) {
      fill(few, 10_000);
      fill(lots, many);
      List<Spent> ofFew = new ArrayList<>();
      List<Spent> ofLots = new ArrayList<>();
      Spent.each(10 * EACH, () -> findDue(few));
      Spent.each(10 * EACH, () -> findDue(lots));
      for (int round = 0; round < ROUNDS; round++) {
        ofFew.add(Spent.each(EACH, () -> findDue(few)));
        ofLots.add(Spent.each(EACH, () -> findDue(lots)));
      }
      System.out.printf(
          Locale.ROOT,
          "%d due among 10000: %.0f us, among %d: %.0f us, ratio %.2f; bytes %.2f%n",
          DUE,
          Spent.median(ofFew, Spent::nanos) / 1_000,
          many,
          Spent.median(ofLots, Spent::nanos) / 1_000,
          Spent.ratio(ofLots, ofFew, Spent::nanos),
          Spent.ratio(ofLots, ofFew, Spent::bytes));
    } finally {
      OrderLifecycleCpu.delete(folder);
    }
  }

  private static void findDue(Storage storage) {
    Page<Hit> due = storage.scan(TYPE, Range.all("due").below(NOW), Optional.empty(), PAGE);
    List<Held<Slim>> held = storage.find(TYPE, due.rows().stream().map(Hit::key).toList());
    if (held.size() != DUE) {
      throw new IllegalStateException(held.size() + " due");
    }
  }

  /** The due ones lie evenly among the others. */
  private static void fill(Storage storage, int orders) {
    PlainRows.store(storage, orders, i -> {
      boolean due = i % (orders / DUE) == 0;
      Instant next = due ? NOW.minusSeconds(1 + i % 997) : NOW.plusSeconds(i * 7_919L % 2_000_000);
      Slim slim = new Slim("OPEN", next, Text.SUMMARY);
      return PlainRows.insert(TYPE, new Key("SP-" + i, "order"), slim, NOW, "order.open", i);
    });
  }
}

package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.Test;

/**
 * C21: random units against a store and against plain maps. {@code -Dgasservice.conformance.seed} repeats a history,
 * {@code -Dgasservice.conformance.steps} makes it longer.
 */
abstract class RandomHistoryRules extends Rules {

  private static final List<String> ROOTS = List.of("a", "b", "c");
  private static final List<String> IDS = List.of("1", "2", "3", "4");

  RandomHistoryRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("C21")
  @Test
  void randomHistoriesFollowTheRules() {
    long seed = Long.getLong("gasservice.conformance.seed", System.nanoTime());
    int steps = Integer.getInteger("gasservice.conformance.steps", 200);
    List<String> history = new ArrayList<>();
    try {
      run(new Random(seed), steps, history);
    } catch (AssertionError e) {
      String last =
          String.join("\n      ", history.subList(Math.max(0, history.size() - 8), history.size()));
      throw new AssertionError(
          e.getMessage() + "\n    After " + history.size()
              + " units, repeat with -Dgasservice.conformance.seed=" + seed
              + "; the last ones:\n      " + last,
          e);
    }
  }

  private void run(Random random, int steps, List<String> history) {
    Model model = new Model();
    for (int step = 0; step < steps; step++) {
      Unit unit = unit(random, model, step);
      history.add(describe(unit));
      model = applyToBoth(unit, model);
      if (step % 10 == 9) {
        compare(model);
      }
    }
    compare(model);
  }

  private Model applyToBoth(Unit unit, Model model) {
    Model.Applied atOnce = model.apply(unit, true);
    Model.Applied atEnd = model.apply(unit, false);
    Optional<Outcome> outcome = outcomeOf(() -> store.commit(unit)).map(StorageFailure::outcome);
    if (outcome.isEmpty()) {
      assertThat(atEnd.failure())
          .as("outcome by the model of a unit the store took")
          .isEmpty();
      return atEnd.model().orElseThrow();
    }
    assertThat(atOnce.failure())
        .as("outcome by the model of a unit the store refused with %s", outcome.get())
        .isPresent();
    boolean seen = atOnce.failure().get() == Outcome.COMMAND_SEEN;
    assertThat(outcome.get())
        .as("outcome where the model says %s first", atOnce.failure().get())
        .isIn(seen ? List.of(Outcome.COMMAND_SEEN) : List.of(Outcome.STALE, Outcome.DUPLICATE));
    return model;
  }

  private Unit unit(Random random, Model model, int step) {
    List<Change<?>> changes = new ArrayList<>();
    Model soFar = model;
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      Change<Sample> change = change(random, random.nextInt(10) == 0 ? model : soFar);
      changes.add(change);
      soFar = soFar.apply(Unit.of(change), false).model().orElse(soFar);
    }
    int command = random.nextInt(15) == 0 ? random.nextInt(step + 1) : step;
    return new Unit(changes, List.of(Entries.receipt(scope, "c" + command)));
  }

  private Change<Sample> change(Random random, Model model) {
    Key key = key(ROOTS.get(random.nextInt(ROOTS.size())), IDS.get(random.nextInt(IDS.size())));
    Held<Sample> held = model.rows().get(key);
    int kind = random.nextInt(20);
    if (held == null) {
      Change<Sample> created = insert(key, value(random));
      return kind == 0 ? update(after(created), value(random)) : created;
    }
    if (kind == 0) {
      return insert(key, value(random));
    }
    if (kind == 1) {
      return update(
          new Held<>(key, held.version() + 1, held.head(), held.value(), held.document()),
          value(random));
    }
    if (kind < 5) {
      return verify(held);
    }
    return kind < 7 ? erase(held, sample("number", (long) kind)) : update(held, value(random));
  }

  private Sample value(Random random) {
    Sample value = sample().withBody("body " + random.nextInt(3));
    value = random.nextInt(4) == 0 ? value : value.with("number", (long) random.nextInt(5));
    value = random.nextInt(3) == 0 ? value : value.with("token", "t" + random.nextInt(3));
    value = random.nextInt(2) == 0 ? value : value.with("serial", "序" + random.nextInt(8));
    value = random.nextInt(2) == 0 ? value : value.with("slot", "s" + random.nextInt(3));
    List<Long> hours = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (long i = 0; i < 20; i++) {
      if (random.nextInt(20) == 0) {
        hours.add(i);
      }
      if (random.nextInt(10) == 0) {
        tags.add("tag" + i % 10);
      }
    }
    return value.with("hours", hours).with("tags", tags.stream().distinct().toList());
  }

  /** Every way of reading gives what the maps hold. */
  private void compare(Model model) {
    List<Key> keys = List.copyOf(model.rows().keySet());
    assertThat(keys(TYPE, 5)).as("all").isEqualTo(keys);
    assertThat(store.find(TYPE, keys))
        .as("find")
        .isEqualTo(List.copyOf(model.rows().values()));
    for (Key key : keys) {
      assertThat(history(key))
          .as("history of %s", key)
          .isEqualTo(model.journals().get(key));
    }
    assertThat(feed(50))
        .as("feed")
        .containsExactlyInAnyOrderElementsOf(
            model.journals().values().stream().flatMap(List::stream).toList());
    index(model, "by_number", range("by_number"), "number", false);
    index(model, "latest", range("latest"), "number", true);
    index(model, "by_token", range("by_token"), "token", false);
    assertThat(hits(range("hours"))).as("hours").isEqualTo(tuples(model, "hours"));
    assertThat(hits(range("tags")))
        .as("tags")
        .containsExactlyInAnyOrderElementsOf(tuples(model, "tags"));
    assertThat(hits(range("one_serial"))).as("one_serial").hasSize((int)
        model.rows().values().stream()
            .filter(held -> held.value().get("serial") != null)
            .count());
    for (String root : ROOTS) {
      assertThat(hits(Range.all("one_slot").inRoot(scope + "-" + root)))
          .as("one_slot of %s", root)
          .hasSize((int) model.rows().values().stream()
              .filter(held ->
                  held.key().root().equals(scope + "-" + root) && held.value().get("slot") != null)
              .count());
    }
  }

  private void index(Model model, String name, Range range, String attribute, boolean descending) {
    List<Hit> expected = new ArrayList<>();
    for (Held<Sample> held : model.rows().values()) {
      Object value = held.value().get(attribute);
      if (value != null) {
        expected.add(new Hit(held.key(), List.of(scope, value)));
      }
    }
    expected.sort(descending ? order().reversed() : order());
    assertThat(hits(TYPE, range, 4)).as("scan of %s", name).isEqualTo(expected);
  }

  private List<Hit> tuples(Model model, String name) {
    List<Hit> expected = new ArrayList<>();
    model
        .rows()
        .values()
        .forEach(held -> held.value()
            .list(name)
            .forEach(value -> expected.add(new Hit(held.key(), List.of(scope, value)))));
    expected.sort(order());
    return expected;
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Hit> order() {
    Comparator<Hit> byValue =
        Comparator.comparing(hit -> (Comparable<Object>) hit.indexed().get(1));
    return byValue.thenComparing(Hit::key);
  }

  private static String describe(Unit unit) {
    return String.join(
        ", ",
        unit.changes().stream()
            .map(change -> change.getClass().getSimpleName() + " " + change.key()
                + (change instanceof Change.Write<?> write
                    ? " v" + write.version() + " " + ((Sample) write.value()).values()
                    : ""))
            .toList());
  }
}

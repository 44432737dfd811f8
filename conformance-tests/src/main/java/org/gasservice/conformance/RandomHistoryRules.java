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
 * {@code -Dgasservice.conformance.steps} makes it longer. A history that fails is shortened before it is shown.
 */
abstract class RandomHistoryRules extends Rules {

  RandomHistoryRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("C21")
  @Test
  void randomHistoriesFollowTheRules() {
    long seed = Budget.seed();
    PlannedHistory planned = PlannedHistory.random(new Random(seed), Budget.steps());
    Optional<AssertionError> failure = run(planned, new ArrayList<>());
    if (failure.isEmpty()) {
      return;
    }
    PlannedHistory shortest =
        planned.shrunk(shorter -> run(shorter, new ArrayList<>()).isPresent());
    List<String> units = new ArrayList<>();
    AssertionError shown = run(shortest, units).orElse(failure.get());
    throw new AssertionError(
        shown.getMessage() + "\n    Repeat with -Dgasservice.conformance.seed=" + seed + " and "
            + "-Dgasservice.conformance.steps=" + Budget.steps()
            + "; the shortest history that fails:"
            + "\n      " + String.join("\n      ", units),
        shown);
  }

  /** Runs a history in a scope of its own, and tells in words what was done. */
  private Optional<AssertionError> run(PlannedHistory history, List<String> said) {
    scope = suite.shared().newScope();
    Model model = new Model();
    int step = 0;
    try {
      for (PlannedHistory.PlannedUnit planned : history.units()) {
        Unit unit = unit(planned, model);
        said.add(describe(unit));
        model = applyToBoth(unit, model);
        if (++step % 10 == 0) {
          compare(model);
        }
      }
      compare(model);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(e);
    }
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

  private Unit unit(PlannedHistory.PlannedUnit planned, Model model) {
    List<Change<?>> changes = new ArrayList<>();
    Model soFar = model;
    for (PlannedHistory.PlannedChange each : planned.changes()) {
      Change<Sample> change = change(each, each.ahead() ? soFar : model);
      changes.add(change);
      soFar = soFar.apply(Unit.of(change), false).model().orElse(soFar);
    }
    return new Unit(changes, List.of(Entries.receipt(scope, "c" + planned.command())));
  }

  private Change<Sample> change(PlannedHistory.PlannedChange planned, Model model) {
    Key key = key(planned.root(), planned.id());
    Sample value = value(new Random(planned.value()));
    Held<Sample> held = model.rows().get(key);
    int kind = planned.kind();
    if (held == null) {
      Change<Sample> created = insert(key, value);
      return kind == 0 ? update(after(created), value) : created;
    }
    if (kind == 0) {
      return insert(key, value);
    }
    if (kind == 1) {
      return update(
          new Held<>(key, held.version() + 1, held.head(), held.value(), held.document()), value);
    }
    if (kind < 5) {
      return verify(held);
    }
    return kind < 7 ? erase(held, sample("number", (long) kind)) : update(held, value);
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
    for (String root : PlannedHistory.roots()) {
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

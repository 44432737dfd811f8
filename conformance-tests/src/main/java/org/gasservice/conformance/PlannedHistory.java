package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** A random history before it meets a store: what to do, not to which versions, so that any part of it can be left out. */
record PlannedHistory(List<PlannedUnit> units) {

  private static final List<String> ROOTS = List.of("a", "b", "c");
  private static final List<String> IDS = List.of("1", "2", "3", "4");
  private static final int MOST_RUNS = 400;

  /**
   * One change: what becomes of it depends on what is there.
   *
   * @param kind 0 to 19: what to do with what is there
   * @param ahead whether it knows the changes before it in its unit
   * @param value seed of its value
   */
  record PlannedChange(String root, String id, int kind, boolean ahead, long value) {}

  /** Changes and the number of a command, seldom one of before. */
  record PlannedUnit(List<PlannedChange> changes, int command) {}

  PlannedHistory {
    units = List.copyOf(units);
  }

  static PlannedHistory random(Random random, int steps) {
    List<PlannedUnit> units = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      List<PlannedChange> changes = new ArrayList<>();
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        changes.add(new PlannedChange(
            one(random, ROOTS),
            one(random, IDS),
            random.nextInt(20),
            random.nextInt(10) != 0,
            random.nextLong()));
      }
      units.add(
          new PlannedUnit(changes, random.nextInt(15) == 0 ? random.nextInt(step + 1) : step));
    }
    return new PlannedHistory(units);
  }

  static List<String> roots() {
    return ROOTS;
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A shorter history that still fails: leaves parts out, the large ones first, as long as it does. */
  PlannedHistory shrunk(Predicate<PlannedHistory> fails) {
    PlannedHistory shortest = this;
    int runs = 0;
    int part = Math.max(1, units.size() / 2);
    while (runs < MOST_RUNS) {
      boolean shorter = false;
      for (int from = 0; from < shortest.units.size() && runs < MOST_RUNS; ) {
        PlannedHistory candidate = shortest.without(from, part);
        runs++;
        if (!candidate.units.isEmpty() && fails.test(candidate)) {
          shortest = candidate;
          shorter = true;
        } else {
          from += part;
        }
      }
      if (part == 1 && !shorter) {
        break;
      }
      part = Math.max(1, part / 2);
    }
    return shortest;
  }

  private PlannedHistory without(int from, int count) {
    List<PlannedUnit> rest = new ArrayList<>(units.subList(0, from));
    rest.addAll(units.subList(Math.min(units.size(), from + count), units.size()));
    return new PlannedHistory(rest);
  }
}

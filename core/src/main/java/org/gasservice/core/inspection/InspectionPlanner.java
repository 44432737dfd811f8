package org.gasservice.core.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Spreads visits over people and days (排班). Pure: the same task has the same result. Three simple steps, each of which can be explained to whoever
 * is planned:
 *
 * <ol>
 *   <li>Areas go to people as a whole, the largest first, each to whoever of the area is least taken in proportion to the time they have; one larger than
 *       a quarter of what a person does on average is divided.
 *   <li>Of each person the visits with the shortest time to be done in come first; a visit goes to the day on which the person is least taken in
 *       proportion to the day's capacity. So every day is about as full as every other, and no day is overfull.
 *   <li>Within that, visits of one area stay together: a day's visits are neighbours.
 * </ol>
 *
 * <p>What is left then (somebody is away for the whole quarter) goes one by one to whoever of the area has a free day; to others only where the task
 * allows it, and is marked; what fits nowhere is left out and says so.
 */
public final class InspectionPlanner {

  private final PlanTask task;
  private final int[] person;
  private final int[] day;
  private final boolean[] lent;
  private final int[][] load;
  private final long[] given;
  private final long[] room;

  private InspectionPlanner(PlanTask task) {
    this.task = task;
    person = new int[task.visits()];
    day = new int[task.visits()];
    Arrays.fill(person, PlanResult.NOBODY);
    Arrays.fill(day, PlanResult.NOBODY);
    lent = new boolean[task.visits()];
    load = new int[task.people()][task.days()];
    given = new long[task.people()];
    room = new long[task.people()];
    for (int p = 0; p < task.people(); p++) {
      room[p] = Arrays.stream(task.capacity()[p]).asLongStream().sum();
    }
  }

  /** Plans a task. Memory is some tens of bytes a visit; time grows with visits times the logarithm of days. */
  public static PlanResult plan(PlanTask task) {
    InspectionPlanner planner = new InspectionPlanner(task);
    int[] byArea = planner.byArea();
    planner.assign(byArea);
    planner.spread(byArea);
    planner.fitIn(byArea, false);
    if (task.lend()) {
      planner.fitIn(byArea, true);
    }
    return new PlanResult(planner.person, planner.day, planner.lent, planner.load);
  }

  // ---- who

  /** Visits sorted by area; within an area in their own order. */
  private int[] byArea() {
    int[] begin = new int[task.areas() + 1];
    for (int area : task.area()) {
      begin[area + 1]++;
    }
    for (int a = 0; a < task.areas(); a++) {
      begin[a + 1] += begin[a];
    }
    int[] sorted = new int[task.visits()];
    for (int visit = 0; visit < task.visits(); visit++) {
      sorted[begin[task.area()[visit]]++] = visit;
    }
    return sorted;
  }

  /** Gives areas to people. */
  private void assign(int[] byArea) {
    List<int[]> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= byArea.length; i++) {
      if (i == byArea.length || task.area()[byArea[i]] != task.area()[byArea[from]]) {
        stretches.add(new int[] {from, i});
        from = i;
      }
    }
    stretches.sort(Comparator.comparingInt((int[] s) -> s[0] - s[1]));
    long chunk = Math.max(1, task.visits() / (4L * Math.max(1, task.people())));
    for (int[] stretch : stretches) {
      int at = stretch[0];
      int who = freest(task.area()[byArea[at]]);
      while (at < stretch[1] && who != PlanResult.NOBODY) {
        int upTo = (int) Math.min(stretch[1], at + Math.min(room[who] - given[who], chunk));
        given[who] += upTo - at;
        for (; at < upTo; at++) {
          person[byArea[at]] = who;
        }
        who = at < stretch[1] ? freest(task.area()[byArea[at]]) : who;
      }
    }
  }

  /** Whoever of the area is least taken in proportion to the time they have; nobody when all are full. */
  private int freest(int area) {
    int best = PlanResult.NOBODY;
    for (int p = 0; p < task.people(); p++) {
      if (task.serves()[p][area] && given[p] < room[p] && lessTaken(p, best)) {
        best = p;
      }
    }
    return best;
  }

  private boolean lessTaken(int p, int than) {
    return than == PlanResult.NOBODY || given[p] * room[than] < given[than] * room[p];
  }

  // ---- when

  /** Puts what each person was given on days. */
  private void spread(int[] byArea) {
    int[] begin = new int[task.people() + 1];
    for (int visit : byArea) {
      if (person[visit] != PlanResult.NOBODY) {
        begin[person[visit] + 1]++;
      }
    }
    for (int p = 0; p < task.people(); p++) {
      begin[p + 1] += begin[p];
    }
    Integer[] none = new Integer[0];
    int[] next = begin.clone();
    int[] mine = new int[begin[task.people()]];
    for (int visit : byArea) {
      if (person[visit] != PlanResult.NOBODY) {
        mine[next[person[visit]]++] = visit;
      }
    }
    for (int p = 0; p < task.people(); p++) {
      List<Integer> own = new ArrayList<>(begin[p + 1] - begin[p]);
      for (int i = begin[p]; i < begin[p + 1]; i++) {
        own.add(mine[i]);
      }
      // stable: neighbours stay neighbours among visits with the same days
      own.sort(Comparator.comparingInt((Integer v) -> task.deadline()[v] - task.release()[v])
          .thenComparingInt(v -> task.release()[v]));
      days(p, own.toArray(none));
    }
  }

  /** Visits with the same days at once: how many go to each day, then which. */
  private void days(int p, Integer[] own) {
    int from = 0;
    for (int i = 1; i <= own.length; i++) {
      if (i == own.length
          || task.release()[own[i]] != task.release()[own[from]]
          || task.deadline()[own[i]] != task.deadline()[own[from]]) {
        group(p, own, from, i);
        from = i;
      }
    }
  }

  private void group(int p, Integer[] own, int from, int to) {
    int first = Math.max(0, task.release()[own[from]]);
    int last = Math.min(task.days() - 1, task.deadline()[own[from]]);
    int[] more = new int[task.days()];
    PriorityQueue<Integer> days = new PriorityQueue<>(
        Comparator.comparingDouble((Integer d) -> (load[p][d] + 1.0) / task.capacity()[p][d])
            .thenComparingInt(d -> d));
    for (int d = first; d <= last; d++) {
      if (load[p][d] < task.capacity()[p][d]) {
        days.add(d);
      }
    }
    for (int i = from; i < to && !days.isEmpty(); i++) {
      int d = days.remove();
      load[p][d]++;
      more[d]++;
      if (load[p][d] < task.capacity()[p][d]) {
        days.add(d);
      }
    }
    int at = from;
    for (int d = first; d <= last; d++) {
      for (int k = 0; k < more[d]; k++) {
        day[own[at++]] = d;
      }
    }
    for (; at < to; at++) {
      person[own[at]] = PlanResult.NOBODY;
      given[p]--;
    }
  }

  // ---- what is left

  /** One by one, to whoever has a free day within the visit's days: of the area, or of another one when lending. */
  private void fitIn(int[] byArea, boolean lending) {
    Set<List<Integer>> full = new HashSet<>();
    for (int visit : byArea) {
      if (day[visit] != PlanResult.NOBODY) {
        continue;
      }
      int best = PlanResult.NOBODY;
      for (int p = 0; p < task.people(); p++) {
        boolean fits = task.serves()[p][task.area()[visit]] != lending
            && given[p] < room[p]
            && lessTaken(p, best);
        if (fits && hasDay(p, visit, full)) {
          best = p;
        }
      }
      if (best != PlanResult.NOBODY) {
        int when = freeDay(best, visit);
        person[visit] = best;
        day[visit] = when;
        lent[visit] = lending;
        load[best][when]++;
        given[best]++;
      }
    }
  }

  /** Days only fill up: who is full within some days stays so. */
  private boolean hasDay(int p, int visit, Set<List<Integer>> full) {
    List<Integer> days = List.of(p, task.release()[visit], task.deadline()[visit]);
    if (full.contains(days)) {
      return false;
    }
    boolean free = freeDay(p, visit) != PlanResult.NOBODY;
    if (!free) {
      full.add(days);
    }
    return free;
  }

  /** The day on which the person is least taken in proportion to its capacity. */
  private int freeDay(int p, int visit) {
    int best = PlanResult.NOBODY;
    int last = Math.min(task.days() - 1, task.deadline()[visit]);
    for (int d = Math.max(0, task.release()[visit]); d <= last; d++) {
      boolean less = best == PlanResult.NOBODY
          || (long) load[p][d] * task.capacity()[p][best]
              < (long) load[p][best] * task.capacity()[p][d];
      if (load[p][d] < task.capacity()[p][d] && less) {
        best = d;
      }
    }
    return best;
  }
}

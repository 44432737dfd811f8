package org.gasservice.core.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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
 * <p>What does not fit its own area goes to others only where the task allows it, and is marked; what fits nowhere is left out and says so.
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
    planner.assign(byArea, false);
    planner.spread(byArea, false);
    if (task.lend()) {
      planner.assign(byArea, true);
      planner.spread(byArea, true);
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

  /** Gives visits nobody has to people: of the area, or of others when lending. */
  private void assign(int[] byArea, boolean lending) {
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
      for (int at = stretch[0]; at < stretch[1]; ) {
        while (at < stretch[1] && day[byArea[at]] != PlanResult.NOBODY) {
          at++;
        }
        int who = at < stretch[1] ? freest(task.area()[byArea[at]], lending) : PlanResult.NOBODY;
        if (who == PlanResult.NOBODY) {
          break;
        }
        long free = Math.min(room[who] - given[who], chunk);
        for (; at < stretch[1] && free > 0; at++) {
          if (day[byArea[at]] == PlanResult.NOBODY) {
            person[byArea[at]] = who;
            lent[byArea[at]] = lending;
            given[who]++;
            free--;
          }
        }
      }
    }
  }

  /** Whoever is least taken in proportion to the time they have; nobody when all are full. */
  private int freest(int area, boolean lending) {
    int best = PlanResult.NOBODY;
    for (int p = 0; p < task.people(); p++) {
      boolean fits = task.serves()[p][area] != lending && given[p] < room[p];
      if (fits
          && (best == PlanResult.NOBODY || given[p] * room[best] < given[best] * room[p])) {
        best = p;
      }
    }
    return best;
  }

  // ---- when

  /** Puts what each person was given on days. */
  private void spread(int[] byArea, boolean lending) {
    int[] begin = new int[task.people() + 1];
    for (int visit : byArea) {
      if (waits(visit, lending)) {
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
      if (waits(visit, lending)) {
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

  private boolean waits(int visit, boolean lending) {
    return person[visit] != PlanResult.NOBODY
        && day[visit] == PlanResult.NOBODY
        && lent[visit] == lending;
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
    PriorityQueue<Integer> days = new PriorityQueue<>(Comparator.comparingDouble(
            (Integer d) -> (load[p][d] + 1.0) / task.capacity()[p][d])
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
      lent[own[at]] = false;
      given[p]--;
    }
  }
}

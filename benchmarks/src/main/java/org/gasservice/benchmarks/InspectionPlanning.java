package org.gasservice.benchmarks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.gasservice.core.inspection.InspectionPlanner;
import org.gasservice.core.inspection.PlanResult;
import org.gasservice.core.inspection.PlanTask;

/**
 * Plans a million service points for a half-year in one task: 92 of 100 are homes with one window, the others have two quarters. Says how long it takes, how
 * level the days are beside what is possible at all, and how many areas an inspector has on a day; beside giving out visits one after the other.
 */
public final class InspectionPlanning {

  private static final int PER_AREA = 24;
  private static final int PER_DAY = 30;
  private static final int DAYS = 184;
  private static final int QUARTER = 92;
  private static final int ROUNDS = 5;

  private InspectionPlanning() {}

  /** @param args how many service points, a million when absent */
  public static void main(String[] args) {
    int points = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    PlanTask task = task(points);
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      PlanResult result = InspectionPlanner.plan(task);
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "planned %d visits of %d people over %d days in %.1f s, %d MiB in use; %s%n",
          task.visits(),
          task.people(),
          task.days(),
          seconds,
          used(),
          quality(task, result));
    }
    System.out.printf(
        Locale.ROOT, "one after the other: %s%n", quality(task, oneAfterTheOther(task)));
  }

  private static long used() {
    Runtime machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) >> 20;
  }

  /** Six working days a week; every twentieth person is away for three weeks, every fiftieth loses the certificate half-way. */
  private static PlanTask task(int points) {
    SplittableRandom random = new SplittableRandom(1);
    int visits = points + points * 8 / 100;
    int people = (int) Math.ceil(visits * 1.12 / (DAYS * 6 / 7 * PER_DAY));
    int areas = (points + PER_AREA - 1) / PER_AREA;
    int[] area = new int[visits];
    int[] release = new int[visits];
    int[] deadline = new int[visits];
    int visit = 0;
    for (int point = 0; point < points; point++) {
      boolean quarterly = point % 25 < 2;
      area[visit] = point / PER_AREA;
      deadline[visit] = quarterly ? QUARTER - 1 : DAYS - 1;
      visit++;
      if (quarterly && visit < visits) {
        area[visit] = point / PER_AREA;
        release[visit] = QUARTER;
        deadline[visit] = DAYS - 1;
        visit++;
      }
    }
    int[][] capacity = new int[people][DAYS];
    boolean[][] serves = new boolean[people][areas];
    int groups = Math.max(1, people / 8);
    for (int p = 0; p < people; p++) {
      int away = p % 20 == 0 ? random.nextInt(DAYS - 21) : DAYS;
      for (int d = 0; d < DAYS; d++) {
        boolean there = d % 7 != 6 && (d < away || d >= away + 21) && (p % 50 != 3 || d < QUARTER);
        capacity[p][d] = there ? PER_DAY : 0;
      }
      for (int a = 0; a < areas; a++) {
        serves[p][a] = (long) a * groups / areas == p % groups;
      }
    }
    return new PlanTask(
        Arrays.copyOf(area, visit),
        Arrays.copyOf(release, visit),
        Arrays.copyOf(deadline, visit),
        capacity,
        serves,
        true);
  }

  private static String quality(PlanTask task, PlanResult result) {
    double most = 0;
    long days = 0;
    long areas = 0;
    double level = (double) (task.visits() - result.unplanned())
        / Arrays.stream(task.capacity())
            .flatMapToInt(Arrays::stream)
            .asLongStream()
            .sum();
    for (int p = 0; p < task.people(); p++) {
      for (int d = 0; d < task.days(); d++) {
        if (task.capacity()[p][d] > 0) {
          most = Math.max(most, (double) result.load()[p][d] / task.capacity()[p][d]);
          days += result.load()[p][d] > 0 ? 1 : 0;
        }
        if (result.load()[p][d] > task.capacity()[p][d]) {
          throw new IllegalStateException("overfull");
        }
      }
    }
    Set<Long> seen = new HashSet<>();
    for (int v = 0; v < task.visits(); v++) {
      if (result.person()[v] != PlanResult.NOBODY) {
        long day = (long) result.person()[v] * task.days() + result.day()[v];
        areas += seen.add(day * task.areas() + task.area()[v]) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "fullest day %.0f %% of its capacity where %.0f %% are needed on average; %.1f areas a person and day; %d lent, %d left out",
        100 * most,
        100 * level,
        (double) areas / Math.max(1, days),
        result.outOfArea(),
        result.unplanned());
  }

  /** What a list and a calendar give: each visit to the next person of the area and their next day with room. */
  private static PlanResult oneAfterTheOther(PlanTask task) {
    int[] person = new int[task.visits()];
    int[] day = new int[task.visits()];
    Arrays.fill(person, PlanResult.NOBODY);
    Arrays.fill(day, PlanResult.NOBODY);
    int[][] load = new int[task.people()][task.days()];
    int next = 0;
    for (int v = 0; v < task.visits(); v++) {
      for (int i = 0; i < task.people() && day[v] == PlanResult.NOBODY; i++) {
        int p = (next + i) % task.people();
        if (task.serves()[p][task.area()[v]]) {
          for (int d = task.release()[v]; d <= task.deadline()[v]; d++) {
            if (load[p][d] < task.capacity()[p][d]) {
              person[v] = p;
              day[v] = d;
              load[p][d]++;
              next = p + 1;
              break;
            }
          }
        }
      }
    }
    return new PlanResult(person, day, new boolean[task.visits()], load);
  }
}

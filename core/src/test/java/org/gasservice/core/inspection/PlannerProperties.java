package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D8_1_5b;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gasservice.core.standard.Keeps;

/** Whatever is to be planned: nobody overfull, nobody out of their area unsaid, nobody lost. */
class PlannerProperties {

  private static PlanTask random(Random random) {
    int visits = random.nextInt(400);
    int people = 1 + random.nextInt(6);
    int days = 1 + random.nextInt(30);
    int areas = 1 + random.nextInt(12);
    int[] area = new int[visits];
    int[] release = new int[visits];
    int[] deadline = new int[visits];
    for (int v = 0; v < visits; v++) {
      area[v] = random.nextInt(areas);
      release[v] = random.nextInt(days);
      deadline[v] = release[v] + random.nextInt(days - release[v]);
    }
    int[][] capacity = new int[people][days];
    boolean[][] serves = new boolean[people][areas];
    for (int p = 0; p < people; p++) {
      for (int d = 0; d < days; d++) {
        capacity[p][d] = random.nextInt(4) == 0 ? 0 : random.nextInt(10);
      }
      for (int a = 0; a < areas; a++) {
        serves[p][a] = random.nextInt(3) > 0;
      }
    }
    return new PlanTask(area, release, deadline, capacity, serves, random.nextBoolean());
  }

  @Property(tries = 300)
  @Keeps({D8_1_5b, D10_2_7})
  void noInspectorDayIsOverfullOrOutOfItsAreaUnsaidAndNobodyIsLost(@ForAll long seed) {
    PlanTask task = random(new Random(seed));
    PlanResult result = InspectionPlanner.plan(task);
    int[][] load = new int[task.people()][task.days()];
    int planned = 0;
    for (int v = 0; v < task.visits(); v++) {
      int who = result.person()[v];
      assertThat(who == PlanResult.NOBODY).isEqualTo(result.day()[v] == PlanResult.NOBODY);
      if (who == PlanResult.NOBODY) {
        assertThat(result.lent()[v]).isFalse();
        continue;
      }
      planned++;
      load[who][result.day()[v]]++;
      assertThat(result.day()[v]).isBetween(task.release()[v], task.deadline()[v]);
      assertThat(result.lent()[v]).isEqualTo(!task.serves()[who][task.area()[v]]);
      assertThat(result.lent()[v]).isIn(false, task.lend());
    }
    assertThat(planned + result.unplanned()).isEqualTo(task.visits());
    for (int p = 0; p < task.people(); p++) {
      assertThat(load[p]).isEqualTo(result.load()[p]);
      for (int d = 0; d < task.days(); d++) {
        assertThat(load[p][d]).isLessThanOrEqualTo(task.capacity()[p][d]);
      }
    }
  }

  @Property(tries = 50)
  void theSameTaskHasTheSamePlan(@ForAll long seed) {
    PlanResult once = InspectionPlanner.plan(random(new Random(seed)));
    PlanResult again = InspectionPlanner.plan(random(new Random(seed)));
    assertThat(again.person()).isEqualTo(once.person());
    assertThat(again.day()).isEqualTo(once.day());
  }

  @Property(tries = 100)
  void daysAreLevelWhereNothingHindersIt(@ForAll long seed) {
    Random random = new Random(seed);
    int people = 2 + random.nextInt(4);
    int days = 20;
    int visits = people * days * (3 + random.nextInt(15)) + random.nextInt(50);
    int areas = people * 12;
    int[] area = new int[visits];
    for (int v = 0; v < visits; v++) {
      area[v] = random.nextInt(areas);
    }
    int[] last = new int[visits];
    Arrays.fill(last, days - 1);
    int[][] capacity = new int[people][days];
    boolean[][] serves = new boolean[people][areas];
    for (int p = 0; p < people; p++) {
      Arrays.fill(capacity[p], 25);
      Arrays.fill(serves[p], true);
    }
    PlanResult result =
        InspectionPlanner.plan(new PlanTask(area, new int[visits], last, capacity, serves, false));
    assertThat(result.unplanned()).isZero();
    for (int[] one : result.load()) {
      int most = Arrays.stream(one).max().orElseThrow();
      int least = Arrays.stream(one).min().orElseThrow();
      assertThat(most - least).isLessThanOrEqualTo(1);
    }
    int fullest = Arrays.stream(result.load())
        .mapToInt(one -> Arrays.stream(one).sum())
        .max()
        .orElseThrow();
    assertThat(fullest).isLessThanOrEqualTo((int) Math.ceil(visits / (double) people * 1.15) + 1);
  }

  @Example
  void whoeverHasNoTimeIsNotTakenAndWhatFitsNowhereIsSaid() {
    PlanTask task = new PlanTask(
        new int[] {0, 0, 0},
        new int[] {0, 0, 0},
        new int[] {0, 0, 0},
        new int[][] {{1}, {0}},
        new boolean[][] {{true}, {true}},
        true);
    PlanResult result = InspectionPlanner.plan(task);
    assertThat(result.unplanned()).isEqualTo(2);
    assertThat(result.load()).isEqualTo(new int[][] {{1}, {0}});
  }

  @Example
  void oneIsLentOnlyWhereTheTaskAllowsIt() {
    int[] zeros = {0, 0};
    boolean[][] serves = {{true, false}, {false, true}};
    int[][] capacity = {{2}, {0}};
    PlanResult kept = InspectionPlanner.plan(
        new PlanTask(new int[] {0, 1}, zeros, zeros, capacity, serves, false));
    assertThat(kept.unplanned()).isOne();
    PlanResult lent = InspectionPlanner.plan(
        new PlanTask(new int[] {0, 1}, zeros, zeros, capacity, serves, true));
    assertThat(lent.unplanned()).isZero();
    assertThat(lent.outOfArea()).isOne();
  }
}

package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D8_1_5b;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Small plans, written out: {@code 0@2} is the first inspector on the third day, {@code +} one lent to the area, {@code -} nobody. */
class PlannedExamplesTest {

  private static final boolean[] EVERYWHERE = {true, true, true};

  private static int[] all(int visits, int value) {
    int[] same = new int[visits];
    Arrays.fill(same, value);
    return same;
  }

  private static List<String> plan(PlanTask task) {
    PlanResult result = InspectionPlanner.plan(task);
    return IntStream.range(0, task.visits())
        .mapToObj(v -> result.person()[v] == PlanResult.NOBODY
            ? "-"
            : result.person()[v] + "@" + result.day()[v] + (result.lent()[v] ? "+" : ""))
        .toList();
  }

  @Test
  @Keeps(D8_1_5b)
  void whoHasTwiceTheTimeTakesTwiceTheVisits() {
    int[] area = {0, 0, 0, 0, 0, 0, 1, 1, 1};
    int[][] capacity = {{2, 2, 2}, {1, 1, 1}};
    boolean[][] serves = {EVERYWHERE, EVERYWHERE};
    assertThat(plan(new PlanTask(area, all(9, 0), all(9, 2), capacity, serves, false)))
        .containsExactly("0@0", "1@0", "0@0", "0@1", "1@1", "0@1", "0@2", "1@2", "0@2");
  }

  @Test
  @Keeps(D8_1_5b)
  void whatHasTheFewestDaysIsPutOnADayFirst() {
    int[] release = {0, 0, 1, 2, 0};
    int[] deadline = {3, 0, 2, 2, 1};
    int[][] capacity = {{2, 1, 1, 2}};
    boolean[][] serves = {EVERYWHERE};
    assertThat(plan(new PlanTask(all(5, 0), release, deadline, capacity, serves, false)))
        .containsExactly("0@3", "0@0", "0@1", "0@2", "0@0");
  }

  @Test
  @Keeps(D10_2_7)
  void aFullAreaBorrowsWhoeverHasTheMostTimeLeftAndOnlyWhereThatIsAllowed() {
    int[] area = {0, 0, 0, 1, 2};
    int[][] capacity = {{1, 1}, {3, 1}, {1, 0}};
    boolean[][] serves = {{true, false, false}, {false, true, false}, {false, false, true}};
    assertThat(plan(new PlanTask(area, all(5, 0), all(5, 1), capacity, serves, false)))
        .containsExactly("0@0", "0@1", "-", "1@0", "2@0");
    assertThat(plan(new PlanTask(area, all(5, 0), all(5, 1), capacity, serves, true)))
        .containsExactly("0@0", "0@1", "1@1+", "1@0", "2@0");
  }

  @Test
  @Keeps(D10_2_7)
  void whoIsFullOnTheDayOfAVisitLeavesItToAnotherAndWhenAllAreItIsLeftOver() {
    int[] release = {0, 0, 0, 1};
    int[] deadline = {0, 0, 0, 9};
    int[][] capacity = {{1, 5}, {1, 1}};
    boolean[][] serves = {EVERYWHERE, EVERYWHERE};
    assertThat(plan(new PlanTask(all(4, 0), release, deadline, capacity, serves, false)))
        .containsExactly("0@0", "1@0", "-", "0@1");
  }

  @Test
  @Keeps(D8_1_5b)
  void daysFillInProportionToTheirTime() {
    int[][] capacity = {{4, 2, 0, 2}};
    boolean[][] serves = {EVERYWHERE};
    assertThat(plan(new PlanTask(all(6, 0), all(6, 0), all(6, 3), capacity, serves, false)))
        .containsExactly("0@0", "0@0", "0@0", "0@0", "0@1", "0@3");
  }
}

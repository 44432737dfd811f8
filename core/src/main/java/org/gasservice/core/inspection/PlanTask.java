package org.gasservice.core.inspection;

/**
 * What is to be planned (排班输入), in arrays, so that a million visits fit in some tens of megabytes. Indexes stand for visits, areas, people and days.
 *
 * @param area area of each visit
 * @param release first day each visit may be on
 * @param deadline last day each visit may be on, not before its release
 * @param capacity visits a person can do on a day, {@code [person][day]}; 0 where they are away or may not inspect
 * @param serves whether a person belongs to an area, {@code [person][area]}
 * @param lend whether people may be sent out of their areas where nobody of the area has time; each such visit is marked
 */
public record PlanTask(
    int[] area, int[] release, int[] deadline, int[][] capacity, boolean[][] serves, boolean lend) {

  public int visits() {
    return area.length;
  }

  public int people() {
    return capacity.length;
  }

  public int days() {
    return capacity.length == 0 ? 0 : capacity[0].length;
  }

  public int areas() {
    return serves.length == 0 ? 0 : serves[0].length;
  }
}

package org.gasservice.core.inspection;

/**
 * What came of planning (排班结果).
 *
 * @param person who does each visit; {@value #NOBODY} where nobody has time
 * @param day when; {@value #NOBODY} where nobody has time
 * @param lent whether whoever does it comes from another area
 * @param load visits of a person on a day, {@code [person][day]}
 */
public record PlanResult(int[] person, int[] day, boolean[] lent, int[][] load) {

  /** Stands for nobody and never. */
  public static final int NOBODY = -1;

  /** Visits nobody has time for. */
  public int unplanned() {
    int many = 0;
    for (int who : person) {
      many += who == NOBODY ? 1 : 0;
    }
    return many;
  }

  /** Visits done out of the own area. */
  public int outOfArea() {
    int many = 0;
    for (boolean each : lent) {
      many += each ? 1 : 0;
    }
    return many;
  }
}

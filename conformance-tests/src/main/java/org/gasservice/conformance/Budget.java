package org.gasservice.conformance;

/**
 * How much a run does, and from which seed. {@code -Dgasservice.conformance.effort} multiplies what random and racing tests do: 1 is
 * the quick stage, under a minute; 10 is meant for nights.
 */
final class Budget {

  private static final String PREFIX = "gasservice.conformance.";
  private static final int KILLS = 5;
  private static final int STEPS = 200;
  private static final long LONGEST_SECONDS = 60;

  private Budget() {}

  /** Repeats a run with {@code -Dgasservice.conformance.seed}. */
  static long seed() {
    return Long.getLong(PREFIX + "seed", System.nanoTime());
  }

  static int times(int quick) {
    return Math.max(1, quick * Integer.getInteger(PREFIX + "effort", 1));
  }

  /** How long a race may last before a call counts as one that does not come back. */
  static long longestSeconds() {
    return Long.getLong(PREFIX + "longest-seconds", LONGEST_SECONDS);
  }

  /** Processes to kill. */
  static int kills() {
    return Integer.getInteger(PREFIX + "kills", times(KILLS));
  }

  /** Units of a random history. */
  static int steps() {
    return Integer.getInteger(PREFIX + "steps", times(STEPS));
  }
}

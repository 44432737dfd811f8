package org.gasservice.examples.replay;

import java.util.Map;

/**
 * What came of a replay. Says nothing of the run itself: any number of runs, whole or cut short, come to the same.
 *
 * @param applied rows whose steps were all taken
 * @param unchanged rows that change nothing an order knows of
 * @param refused rows refused, by reason
 * @param logged steps the log shows
 * @param derived steps it skips, recorded late
 * @param steps all steps by command
 * @param orders orders by state
 */
public record ReplaySummary(
    int tickets,
    int rows,
    int applied,
    int unchanged,
    Map<String, Integer> refused,
    int logged,
    int derived,
    Map<String, Integer> steps,
    Map<String, Integer> orders,
    Journal journal) {

  /** What the store holds of the orders. */
  public record Journal(long orders, long versions, long events) {}

  public int refusedRows() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }
}

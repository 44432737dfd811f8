package org.gasservice.conformance.report;

/** What a run says of a rule. */
public enum Result {
  /** Every test of it ran and passed. */
  HELD,
  /** A test of it failed. */
  BROKEN,
  /** A test of it did not run, so nothing is proved. */
  NOT_RUN,
  /** No test of the suite can reach it; the rule says why. */
  UNTESTABLE
}

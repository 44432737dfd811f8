package org.gasservice.core.order;

/** An answer in triage. */
public enum Answer {
  YES,
  NO,
  /** Not asked, or nobody could say. */
  UNKNOWN;

  /** Uncertain counts as the graver: whatever is not denied is possible. */
  public boolean possible() {
    return this != NO;
  }
}

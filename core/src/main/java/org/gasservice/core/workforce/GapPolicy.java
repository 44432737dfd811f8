package org.gasservice.core.workforce;

/** What is done about a foreseeable change that would leave a post manned day and night without anybody. */
public enum GapPolicy {
  /** It is refused, naming the gap. */
  REFUSE,
  /** It is accepted and the gap is flagged until somebody stands in. */
  FLAG
}

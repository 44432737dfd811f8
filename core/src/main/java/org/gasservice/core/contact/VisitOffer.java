package org.gasservice.core.contact;

import java.time.Instant;

/**
 * A home visit offered on a doubt (提出上门), with what the customer said to the time [D10-3.4c].
 *
 * @param from begin of the window
 * @param to end of it
 */
public record VisitOffer(Instant from, Instant to, Answer answer) {

  /** What the customer said. */
  public enum Answer {
    /** 时间合适 */
    CONVENIENT,
    /** 另约时间 */
    ANOTHER_TIME,
    /** 不需要 */
    NOT_WANTED
  }
}

package org.gasservice.core.workforce;

import java.time.Instant;

/**
 * Somebody on duty for a time (班次).
 *
 * @param from inclusive
 * @param to exclusive
 */
public record DutyShift(String employee, Instant from, Instant to) {

  boolean overlaps(DutyShift other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}

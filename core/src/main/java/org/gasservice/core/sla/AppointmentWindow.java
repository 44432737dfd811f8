package org.gasservice.core.sla;

import java.time.Instant;

/**
 * The window agreed with the customer (预约时段). Coming at its last instant is in time.
 *
 * @param end not before the start
 */
public record AppointmentWindow(Instant start, Instant end) {

  /** @throws SlaRefusal WINDOW_REVERSED */
  public AppointmentWindow {
    if (end.isBefore(start)) {
      throw new SlaRefusal(SlaRefusal.Problem.WINDOW_REVERSED);
    }
  }
}

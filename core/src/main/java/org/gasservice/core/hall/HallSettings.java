package org.gasservice.core.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the company decides about its halls.
 *
 * @param zone says which day it is: tickets are numbered by day
 * @param calls how often a ticket is called before it is a no-show
 * @param callAgainAfter shortest time from one call to the next, and from the last to the no-show
 */
public record HallSettings(ZoneId zone, int calls, Duration callAgainAfter) {

  /** Three calls, 30 seconds apart. */
  public static HallSettings in(ZoneId zone) {
    return new HallSettings(zone, 3, Duration.ofSeconds(30));
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

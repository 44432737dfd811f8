package org.gasservice.core.complaint;

import java.time.Duration;
import java.time.ZoneId;
import org.gasservice.core.access.SmallGroups;

/**
 * What a company settles about complaints. Time limits are not among it: those are the standard's.
 *
 * @param zone says what time of day and which month it is
 * @param repeatWithin how long after a complaint another one from the same phone counts as the same matter
 * @param groups those smaller are withheld from published figures
 */
public record ComplaintSettings(ZoneId zone, Duration repeatWithin, SmallGroups groups) {

  /** A repeat within 90 days; groups of fewer than five are withheld. */
  public static ComplaintSettings in(ZoneId zone) {
    return of(zone, SmallGroups.standard());
  }

  /** A repeat within 90 days. */
  public static ComplaintSettings of(ZoneId zone, SmallGroups groups) {
    return new ComplaintSettings(zone, Duration.ofDays(90), groups);
  }
}

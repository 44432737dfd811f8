package org.gasservice.core.complaint;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a company settles about complaints. Time limits are not among it: those are the standard's.
 *
 * @param zone says what time of day and which month it is
 * @param repeatWithin how long after a complaint another one from the same phone counts as the same matter
 * @param fewest groups smaller than this are withheld from published figures, 2 or more
 */
public record ComplaintSettings(ZoneId zone, Duration repeatWithin, int fewest) {

  public ComplaintSettings {
    if (fewest < 2) {
      throw new IllegalArgumentException("a group of one is a person");
    }
  }

  /** A repeat within 90 days; groups of fewer than five are withheld. */
  public static ComplaintSettings in(ZoneId zone) {
    return new ComplaintSettings(zone, Duration.ofDays(90), 5);
  }
}

package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the company decides about its workforce.
 *
 * @param zone the company's: certificates run through 24:00 there
 * @param passMark least score that passes a part of an exam, 0 to 100
 */
public record WorkforceSettings(ZoneId zone, int passMark) {

  /** The usual pass mark. */
  public static final int USUAL_PASS_MARK = 60;

  public static WorkforceSettings in(ZoneId zone) {
    return new WorkforceSettings(zone, USUAL_PASS_MARK);
  }

  /** The business day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

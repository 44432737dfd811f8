package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * What the company decides about its workforce.
 *
 * @param zone the company's: certificates run through 24:00 there
 * @param passMark least score that passes a part of an exam, 0 to 100
 * @param certificateTerm how long a post certificate is valid when its issue does not say; whole months
 * @param examWindow how old a part of an exam may be when it earns a certificate: all parts are passed within it
 * @param swaps what is done about foreseeable changes of a roster that would leave a gap
 */
@Value.Builder
public record WorkforceSettings(
    ZoneId zone, int passMark, Period certificateTerm, Period examWindow, GapPolicy swaps)
    implements WithWorkforceSettings {

  /** The usual pass mark. */
  public static final int USUAL_PASS_MARK = 60;

  private static final Period USUAL_TERM = Period.ofYears(3);
  private static final Period USUAL_WINDOW = Period.ofMonths(12);

  public static WorkforceSettings in(ZoneId zone) {
    return new WorkforceSettings(
        zone, USUAL_PASS_MARK, USUAL_TERM, USUAL_WINDOW, GapPolicy.REFUSE);
  }

  /** The business day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;
import org.immutables.value.Value;

/**
 * What the company decides about its workforce.
 *
 * @param zone the company's: certificates run through 24:00 there
 * @param passMark least score that passes a part of an exam, 0 to 100
 * @param certificateTerm how long a post certificate is valid when its issue does not say; whole months
 * @param examWindow how old a part of an exam may be when it earns a certificate: all parts are passed within it
 * @param serviceOwed how long whoever passed an exam stays [D10-6.4d]
 * @param trainedEvery how often everybody is trained in every topic [D6-14]
 * @param expiryAhead how long ahead the day of a unit's people shows certificates that end
 * @param swaps what is done about foreseeable changes of a roster that would leave a gap
 */
@Value.Builder
public record WorkforceSettings(
    ZoneId zone,
    int passMark,
    Period certificateTerm,
    Period examWindow,
    Period serviceOwed,
    Period trainedEvery,
    Period expiryAhead,
    GapPolicy swaps)
    implements WithWorkforceSettings {

  /** The usual pass mark. */
  public static final int USUAL_PASS_MARK = 60;

  private static final int DAYS_OF_A_MONTH = 30;
  private static final Period USUAL_TERM = Period.ofYears(3);
  private static final Period USUAL_WINDOW = Period.ofMonths(12);

  private static final Period USUAL_AHEAD = Period.ofDays(60);

  /** Under the manual. */
  public static WorkforceSettings in(ZoneId zone) {
    return of(zone, ServiceStandard.manual());
  }

  /** Service owed and the frequency of training are the standard's; the rest is usual. */
  public static WorkforceSettings of(ZoneId zone, ServiceStandard standard) {
    return new WorkforceSettings(
        zone,
        USUAL_PASS_MARK,
        USUAL_TERM,
        USUAL_WINDOW,
        target(standard, Target.SERVICE_OWED, Quantity.Span.class)
            .map(Quantity.Span::period)
            .orElse(Period.ofYears(2)),
        target(standard, Target.TRAINING, Quantity.Frequency.class)
            .map(WorkforceSettings::every)
            .orElse(Period.ofYears(1)),
        USUAL_AHEAD,
        GapPolicy.REFUSE);
  }

  private static <Q extends Quantity> Optional<Q> target(
      ServiceStandard standard, String measure, Class<Q> sort) {
    return standard
        .targetFor(measure, ScopeFacts.builder().build(), standard.effective())
        .map(group -> group.candidates().get(0).quantity())
        .filter(sort::isInstance)
        .map(sort::cast);
  }

  /** How long from one time to the next: whole months where they divide, else days, at least one. */
  private static Period every(Quantity.Frequency frequency) {
    Period per = frequency.per();
    long months = per.toTotalMonths();
    if (per.getDays() == 0 && months % frequency.times() == 0) {
      return Period.ofMonths((int) (months / frequency.times()));
    }
    long days = months * DAYS_OF_A_MONTH + per.getDays();
    return Period.ofDays((int) Math.max(1, days / frequency.times()));
  }

  /** The business day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

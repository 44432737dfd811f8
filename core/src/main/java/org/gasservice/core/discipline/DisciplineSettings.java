package org.gasservice.core.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;

/**
 * What the company decides about sanctions and appraisals.
 *
 * @param zone the company's: days and years of appraisals are those there
 * @param appealWithin how long after it was served somebody may object
 * @param standards whose ladder of sanctions holds
 */
public record DisciplineSettings(ZoneId zone, Period appealWithin, PublishedStandards standards) {

  /** The usual time for an appeal. */
  public static final Period USUAL_APPEAL = Period.ofDays(15);

  public static DisciplineSettings in(ZoneId zone, PublishedStandards standards) {
    return new DisciplineSettings(zone, USUAL_APPEAL, standards);
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  ServiceStandard standardOn(Instant moment) {
    return standards.on(dayOf(moment));
  }
}

package org.gasservice.core.conduct;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;

/**
 * What the company decides about conduct.
 *
 * @param standards say which checklists and banned expressions are in force
 * @param handInWithin how long a gift that could not be refused may be held
 */
public record ConductSettings(
    ZoneId zone, PublishedStandards standards, PhraseBook phrases, Duration handInWithin) {

  /** Our phrases; gifts are handed in within three days. */
  public static ConductSettings of(ZoneId zone, PublishedStandards standards) {
    return new ConductSettings(zone, standards, PhraseBook.standard(), Duration.ofDays(3));
  }

  ServiceStandard on(Instant moment) {
    return standards.on(LocalDate.ofInstant(moment, zone));
  }
}

package org.gasservice.core.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;

/**
 * What the company decides about its documents.
 *
 * @param zone the company's: years of numbers and printed moments
 * @param forms every version of every form
 * @param contents texts in force where the company published none
 */
public record DocumentSettings(
    ZoneId zone, FormBook forms, ContentBook contents, PublishedStandards standards) {

  /** Our forms and texts. */
  public static DocumentSettings of(ZoneId zone, PublishedStandards standards) {
    return new DocumentSettings(zone, FormBook.standard(), ContentBook.standard(), standards);
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  ServiceStandard on(Instant moment) {
    return standards.on(dayOf(moment));
  }
}

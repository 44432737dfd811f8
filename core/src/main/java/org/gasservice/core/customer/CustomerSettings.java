package org.gasservice.core.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.standard.PublishedStandards;

/**
 * What the company gives its customer records.
 *
 * @param zone the company's: roles run by its days
 * @param hash finds phones and identity numbers
 * @param authority who may ask for what and see what
 * @param standards say which papers a business takes
 * @param lives how long appliances may be used
 */
public record CustomerSettings(
    ZoneId zone,
    LookupHash hash,
    AuthorityMatrix authority,
    PublishedStandards standards,
    ApplianceLives lives) {

  /** Our matrix, the manual's papers, the usual lives of appliances. */
  public CustomerSettings(ZoneId zone, LookupHash hash) {
    this(
        zone,
        hash,
        AuthorityMatrix.standard(),
        PublishedStandards.manual(),
        ApplianceLives.standard());
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The moment a day begins. */
  Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}

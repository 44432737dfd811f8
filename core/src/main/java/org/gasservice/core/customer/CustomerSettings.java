package org.gasservice.core.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gasservice.core.privacy.LookupHash;

/**
 * What the company gives its customer records.
 *
 * @param zone the company's: roles run by its days
 * @param hash finds phones and identity numbers
 */
public record CustomerSettings(ZoneId zone, LookupHash hash) {

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.gasservice.core.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.standard.RetentionRule;
import org.gasservice.core.standard.ServiceStandard;

/**
 * What the company settles about data of persons.
 *
 * @param zone says which day it is
 * @param standard its retention rules say how long each class of records is kept
 * @param whenSilent how long, where the standard says nothing
 * @param authority what each role at a place may see of it
 */
public record ProtectionSettings(
    ZoneId zone, ServiceStandard standard, Period whenSilent, AuthorityMatrix authority) {

  /** Three years where the standard is silent. */
  public static ProtectionSettings of(ZoneId zone, ServiceStandard standard) {
    return new ProtectionSettings(zone, standard, Period.ofYears(3), AuthorityMatrix.standard());
  }

  /** With another matrix of who may see what. */
  public ProtectionSettings under(AuthorityMatrix other) {
    return new ProtectionSettings(zone, standard, whenSilent, other);
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The last day a duty says to keep a record of that day. */
  LocalDate keptUntil(String records, LocalDate day) {
    return day.plus(
        standard.retentionOf(records).flatMap(RetentionRule::atLeast).orElse(whenSilent));
  }
}

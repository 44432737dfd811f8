package org.gasservice.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a company settles about payments.
 *
 * @param zone says which day it is: a payment is voided on its own day
 * @param bouncedDebits how many debits in a row may bounce before the agreement rests, 1 or more
 */
public record PaymentSettings(ZoneId zone, int bouncedDebits) {

  /** An agreement rests after two bounced debits. */
  public static PaymentSettings in(ZoneId zone) {
    return new PaymentSettings(zone, 2);
  }

  /** The company's day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

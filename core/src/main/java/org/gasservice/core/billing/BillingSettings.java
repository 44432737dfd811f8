package org.gasservice.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * What a company settles about bills and debts.
 *
 * @param zone says which day it is
 * @param termDays days a bill may be paid in: issued on a day, it is due so many days later, 0 to 365
 * @param lateFee what paying late costs
 * @param allocation what a payment pays first
 * @param trueUpBills most bills taken back and written anew when a reading shows that estimates were wrong
 * @param adjustBills most bills reckoned anew by one adjustment
 */
@Value.Builder
public record BillingSettings(
    ZoneId zone,
    int termDays,
    LateFeeTerms lateFee,
    AllocationPolicy allocation,
    int trueUpBills,
    int adjustBills)
    implements WithBillingSettings {

  /** Fifteen days to pay, the usual late fee, oldest bill first, at most twelve estimates trued up and 36 bills adjusted at once. */
  public static BillingSettings in(ZoneId zone) {
    return new BillingSettings(
        zone, 15, LateFeeTerms.USUAL, AllocationPolicy.OLDEST_BILL_FIRST, 12, 36);
  }

  public static BillingSettingsBuilder builder() {
    return new BillingSettingsBuilder();
  }

  /** The company's day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The moment a day is over. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  LocalDate dueFor(LocalDate issued) {
    return issued.plusDays(termDays);
  }
}

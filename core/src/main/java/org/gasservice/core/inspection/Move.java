package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.customer.UseClass;

/**
 * How the accounts change with one record: a customer of a window goes from one part to another.
 *
 * @param unit station it counts for
 * @param day the record's day in the company's zone
 */
public record Move(
    String unit,
    UseClass use,
    InspectionWindow window,
    WindowStanding from,
    WindowStanding to,
    LocalDate day) {

  /** Whether anything changed. */
  boolean changes() {
    return from != to;
  }
}

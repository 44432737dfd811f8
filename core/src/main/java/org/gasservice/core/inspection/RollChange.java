package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.customer.UseClass;

/**
 * That a point began or ceased to be a customer of windows.
 *
 * @param version of the schedule that says so
 * @param from first day of the first window it counts in, or no longer counts in
 * @param by 1 or -1
 */
public record RollChange(
    long version, String unit, UseClass use, int months, LocalDate from, int by) {}

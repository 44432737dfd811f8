package org.gasservice.core.order;

/**
 * Which standard and calendar hold for an order: those in force when it was opened, for ever.
 *
 * @param standard id of the standard
 * @param standardVersion from 1
 * @param calendar id of the calendar
 * @param calendarVersion from 1
 */
public record VersionsInForce(
    String standard, int standardVersion, String calendar, int calendarVersion) {}

package org.gasservice.core.order;

import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.standard.ServiceStandard;

/** Promises for tests. */
final class TestPromises {

  /** Those of the whole manual. */
  private static final OrderPromises MANUAL = of(ServiceStandard.manual());

  private TestPromises() {}

  static OrderPromises create() {
    return MANUAL;
  }

  static OrderPromises of(ServiceStandard standard) {
    return PublishedPromises.of(standard, Calendars.OFFICE);
  }
}

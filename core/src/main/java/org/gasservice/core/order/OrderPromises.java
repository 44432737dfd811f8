package org.gasservice.core.order;

import java.time.Instant;
import org.gasservice.core.sla.ClockCalendars;
import org.gasservice.core.standard.ServiceStandard;

/** Which promises hold for orders: the company's standards and calendars, each version for ever. Pure: the same question has the same answer. */
public interface OrderPromises {

  /** The versions an order opened at this moment keeps. */
  VersionsInForce inForceAt(Instant opened);

  /** The standard of an order. */
  ServiceStandard standard(VersionsInForce versions);

  /** The calendars of an order. */
  ClockCalendars calendars(VersionsInForce versions);
}

package org.gasservice.core.order;

import java.time.Instant;

/** Which promises hold for orders: the company's standards and calendars, each version for ever. */
public interface OrderPromises {

  /** The versions an order opened at this moment keeps. */
  VersionsInForce inForceAt(Instant opened);
}

package org.gasservice.core.contact;

import org.gasservice.core.order.OrderPromises;

/**
 * What contacts are measured by.
 *
 * @param settings what the company decides about contacts
 * @param promises the standards and calendars it published
 */
public record ContactTerms(ContactSettings settings, OrderPromises promises) {

  RequestClocks clocks() {
    return new RequestClocks(promises);
  }
}

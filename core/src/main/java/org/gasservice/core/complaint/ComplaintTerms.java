package org.gasservice.core.complaint;

import org.gasservice.core.order.OrderPromises;

/**
 * What complaints are measured by.
 *
 * @param settings what the company decides about complaints
 * @param promises the standards and calendars it published
 */
public record ComplaintTerms(ComplaintSettings settings, OrderPromises promises) {

  ComplaintClocks clocks() {
    return new ComplaintClocks(promises);
  }

  CaseClocks caseClocks() {
    return new CaseClocks(promises);
  }
}

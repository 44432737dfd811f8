package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Closes an order ({@code order.close}), once the customer knows the result. */
public record CloseOrder(Key order, ClosingMode mode) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.require(
        mode != ClosingMode.CANCELLED_BY_CUSTOMER && mode != ClosingMode.MERGED,
        "mode",
        "order.mode-of-cancelling");
  }
}

package org.gasservice.core.order;

import java.time.Instant;
import org.gasservice.core.money.Yuan;

/**
 * Money that was taken for an order (收款), never without a receipt [D4-11b].
 *
 * @param receipt number of the receipt
 * @param amount more than zero
 * @param back what of it went back, zero or more
 */
public record Payment(String receipt, Yuan amount, Instant at, Yuan back) {

  /** What of it the company has. */
  public Yuan left() {
    return amount.minus(back);
  }

  Payment lessBy(Yuan more) {
    return new Payment(receipt, amount, at, back.plus(more));
  }
}

package org.gasservice.core.order;

import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;

/**
 * Keeps the books of orders (工单款项): is asked, in the commit and the root of the order, to post what it charges and what was paid for it. An order knows no
 * ledger and no drawer.
 */
public interface OrderMoney {

  /** Keeps no books. */
  OrderMoney NOBODY = new OrderMoney() {
    @Override
    public void charged(Draft draft, ServiceOrder before, ServiceOrder after) {}

    @Override
    public boolean knows(Reads reads, RecordPayment payment) {
      return false;
    }

    @Override
    public void taken(Draft draft, RecordPayment payment) {}
  };

  /** What an order charges changed: more lines, fewer since one was taken back, none any more since it was called off, or the same
   * again since it was taken up again. */
  void charged(Draft draft, ServiceOrder before, ServiceOrder after);

  /**
   * Whether this payment was taken before.
   *
   * @throws org.gasservice.core.command.CommandConflict when one with other content was
   */
  boolean knows(Reads reads, RecordPayment payment);

  /**
   * Takes the money.
   *
   * @throws org.gasservice.core.command.Refusal when it cannot be taken that way
   */
  void taken(Draft draft, RecordPayment payment);
}

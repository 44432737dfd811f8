package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The bank or channel took a payment back ({@code payment.reverse}): a debit bounced, a transfer was called back. What it paid is open again, due as it was.
 *
 * @param reference of the channel's paper, at most 60 characters; its statement names it
 */
public record ReversePayment(Key payment, String reference) implements Command {

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "reference", reference, ReceivePayment.LONGEST_TRANSACTION);
  }
}

package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Takes a payment back on the day it was taken ({@code payment.void}), the receipt with it; cash only while its drawer is open.
 *
 * @param reason a token, such as {@code WRONG_ACCOUNT}
 */
public record VoidPayment(Key payment, String reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("reason", reason);
  }
}

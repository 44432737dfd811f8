package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Makes out a tax invoice for a payment, or a part of it ({@code payment.issue-fapiao}).
 *
 * @param number the tax authority gave it, at most 30 characters
 * @param amount more than zero, no more than is left of the payment and stands on no other
 * @param title to whom
 */
public record IssueFapiao(Key payment, String number, Yuan amount, Personal title)
    implements Command {

  static final int LONGEST_NUMBER = 30;

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "number", number, LONGEST_NUMBER);
    problems.require(amount.signum() > 0, "amount", "problem.range");
    problems.line("title", title);
  }
}

package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Takes a tax invoice back by a red one of the same amount ({@code payment.take-back-fapiao}).
 *
 * @param number of the red one, at most 30 characters
 */
public record TakeBackFapiao(Key fapiao, String number) implements Command {

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "number", number, IssueFapiao.LONGEST_NUMBER);
  }
}

package org.gasservice.core.money;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Ends the price of a fee item with a day (停止收费). What is charged on that day still stands. */
public record WithdrawFee(String code, LocalDate lastDay) implements Command {
  @Override
  public void check(Problems problems) {
    problems.token("code", code);
  }
}

package org.gasservice.core.billing;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Reckons bills anew by the prices known now ({@code billing.adjust-prices}, 调价补差).
 *
 * @param from bills that end after this day, to the last one
 */
public record AdjustPrices(String point, String account, LocalDate from) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
  }
}

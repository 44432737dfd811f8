package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;

/**
 * Works out what money buys at a point on the day the command happens ({@code tariff.quote-purchase}, 购气试算), without what comes free to low-income
 * households.
 *
 * @param account supply account whose household counts; the plain limits when absent
 * @param money not negative
 * @param counted what was bought or used in the cycle before, in m³; nothing when absent
 */
public record QuotePurchase(
    String point, Optional<String> account, Yuan money, Optional<BigDecimal> counted)
    implements Command {

  public QuotePurchase {
    account = account == null ? Optional.empty() : account;
    counted = counted == null ? Optional.empty() : counted;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    account.ifPresent(number -> problems.token("account", number));
    problems.require(money.signum() >= 0, "money", "tariff.negative");
    counted.ifPresent(volume -> Scaled.checkVolume(problems, "counted", volume));
  }
}

package org.gasservice.core.billing;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Reckons bills anew because a laboratory found that the meter ran wrong ({@code billing.adjust-for-meter}, 计量退补): what the meter counted in the days the test
 * covers, and what follows from it for the tiers of later bills.
 *
 * @param certificate number of the test certificate, recorded at the point; reckoned with once
 */
public record AdjustForMeter(String point, String account, String certificate) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.token("certificate", certificate);
  }
}

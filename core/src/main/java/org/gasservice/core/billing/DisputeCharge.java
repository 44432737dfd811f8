package org.gasservice.core.billing;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;

/**
 * Holds a debt the customer disputes ({@code billing.dispute-charge}, 争议暂缓): no late fee, no step.
 *
 * @param amount the disputed part; all that is open when absent
 * @param reason a token, such as {@code METER_TEST}
 */
public record DisputeCharge(
    String point, String account, String receivable, Optional<Yuan> amount, String reason)
    implements DebtCommand {

  public DisputeCharge {
    amount = amount == null ? Optional.empty() : amount;
  }

  @Override
  public void check(Problems problems) {
    DebtCommand.super.check(problems);
    amount.ifPresent(part -> problems.require(part.signum() > 0, "amount", "problem.range"));
    problems.token("reason", reason);
  }
}

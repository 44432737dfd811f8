package org.gasservice.core.billing;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * Lets a debt be paid in parts ({@code billing.agree-instalments}, 分期付款).
 *
 * @param parts 2 to 36, ascending by day; together what is open
 */
public record AgreeInstalments(
    String point, String account, String receivable, List<Instalment> parts)
    implements DebtCommand {

  private static final int MOST = 36;

  public AgreeInstalments {
    parts = List.copyOf(parts);
  }

  @Override
  public void check(Problems problems) {
    DebtCommand.super.check(problems);
    problems.require(parts.size() >= 2 && parts.size() <= MOST, "parts", "problem.range");
    for (int i = 0; i < parts.size(); i++) {
      String path = "parts[" + i + "]";
      problems.require(parts.get(i).amount().signum() > 0, path + ".amount", "problem.range");
      problems.require(
          i == 0 || parts.get(i - 1).dueOn().isBefore(parts.get(i).dueOn()),
          path + ".dueOn",
          "problem.order");
    }
  }
}

package org.gasservice.core.billing;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Something done about a debt of an account, in the root of its service point. */
public sealed interface DebtCommand extends Command
    permits AgreeInstalments, DisputeCharge, ReleaseCharge, WaiveLateFee, WriteOff {

  String point();

  String account();

  /** Id of the debt. */
  String receivable();

  @Override
  default void check(Problems problems) {
    problems.token("point", point());
    problems.token("account", account());
    problems.token("receivable", receivable());
  }
}

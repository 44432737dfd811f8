package org.gasservice.core.dunning;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Something about the case of an account. */
interface DunningCommand extends Command {

  String point();

  String account();

  @Override
  default void check(Problems problems) {
    problems.token("point", point());
    problems.token("account", account());
  }
}

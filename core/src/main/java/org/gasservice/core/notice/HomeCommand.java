package org.gasservice.core.notice;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** What happens to one home in an interruption, in the root of the home. */
public interface HomeCommand extends Command {

  /** The service point. */
  String point();

  /** Id of the interruption. */
  String interruption();

  @Override
  default void check(Problems problems) {
    problems.token("point", point());
    problems.token("interruption", interruption());
  }
}

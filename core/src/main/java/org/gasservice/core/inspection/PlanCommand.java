package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;

/** A step of a plan that is there, in its own root. */
public interface PlanCommand extends Command {

  /** Id of the plan. */
  String plan();
}

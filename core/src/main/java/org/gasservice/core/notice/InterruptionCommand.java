package org.gasservice.core.notice;

import org.gasservice.core.command.Command;

/** A step of an interruption that is there, in its own root. */
public interface InterruptionCommand extends Command {

  /** Id of the interruption. */
  String interruption();
}

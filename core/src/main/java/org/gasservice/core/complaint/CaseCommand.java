package org.gasservice.core.complaint;

import org.gasservice.core.command.Command;

/** A step on a case of an outside body. */
public interface CaseCommand extends Command {

  /** Id of the case with us. */
  String externalCase();
}

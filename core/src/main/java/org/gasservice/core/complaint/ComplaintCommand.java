package org.gasservice.core.complaint;

import org.gasservice.core.command.Command;

/** A step on a complaint that is on record. */
public interface ComplaintCommand extends Command {

  /** Id of the complaint. */
  String complaint();
}

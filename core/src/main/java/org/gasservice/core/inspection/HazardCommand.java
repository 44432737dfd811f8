package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** A step of a hazard that is there, in the root of its point. */
public interface HazardCommand extends Command {

  /** Key of the hazard. */
  Key hazard();

  @Override
  default void check(Problems problems) {}
}

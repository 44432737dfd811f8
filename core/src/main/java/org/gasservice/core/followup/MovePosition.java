package org.gasservice.core.followup;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Bytes;

/**
 * Moves the position in the feed on.
 *
 * @param from where it must stand; somewhere else means that another process was faster
 * @param triggers found between
 */
public record MovePosition(Optional<Bytes> from, Bytes to, int triggers) implements Command {

  @Override
  public void check(Problems problems) {
    problems.require(triggers >= 0, "triggers", "problem.range");
  }
}

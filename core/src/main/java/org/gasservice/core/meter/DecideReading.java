package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Decides about a reading that is held ({@code meter.decide-reading}, 复核), after a second look by somebody other than who recorded it.
 *
 * @param reading id of the reading
 * @param accept whether it counts
 * @param look reference of the second look: a photo, a visit, a call; a token
 */
public record DecideReading(String point, String reading, boolean accept, String look)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("reading", reading);
    problems.token("look", look);
  }
}

package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Puts a service point on a route, or to another place on it ({@code meter.place-on-route}).
 *
 * @param position when it is walked to, 0 to 99 999
 */
public record PlaceOnRoute(String route, String point, int position) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    problems.token("point", point);
    problems.require(position >= 0 && position <= 99_999, "position", "problem.range");
  }
}

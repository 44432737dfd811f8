package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Takes a service point off a route ({@code meter.take-off-route}). */
public record TakeOffRoute(String route, String point) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    problems.token("point", point);
  }
}

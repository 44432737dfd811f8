package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Opens a route ({@code meter.open-route}).
 *
 * @param route a token
 * @param unit station it belongs to
 * @param reader employee who reads it
 */
public record OpenRoute(String route, String unit, String name, String reader) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    problems.token("unit", unit);
    problems.token("reader", reader);
    problems.text("name", name);
  }
}

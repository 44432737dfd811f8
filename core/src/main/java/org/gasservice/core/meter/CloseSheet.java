package org.gasservice.core.meter;

import java.time.YearMonth;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Closes a sheet ({@code meter.close-sheet}, 复核归档): every meter has a reading or a reason, and somebody other than the reader looked at some again.
 *
 * @param points those looked at again, read ones; at least one when any was read
 */
public record CloseSheet(String route, YearMonth period, List<String> points) implements Command {

  public CloseSheet {
    points = points == null ? List.of() : List.copyOf(points);
  }

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    for (int i = 0; i < points.size(); i++) {
      problems.token("points[" + i + "]", points.get(i));
    }
  }
}

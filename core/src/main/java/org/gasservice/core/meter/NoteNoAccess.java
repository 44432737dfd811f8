package org.gasservice.core.meter;

import java.time.YearMonth;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Notes that a meter on a sheet could not be read ({@code meter.note-no-access}, 未抄见).
 *
 * @param reason why
 */
public record NoteNoAccess(String route, YearMonth period, String point, EstimateReason reason)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    problems.token("point", point);
  }
}

package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Exempts a window of a point because nobody lives there now ({@code inspection.exempt}) [D10-2.1b]; after attempts at every part of the day.
 *
 * @param day any day of the window
 * @param evidence who confirms it, a token
 */
public record ExemptWindow(String point, LocalDate day, ExemptionReason reason, String evidence)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("evidence", evidence);
  }
}

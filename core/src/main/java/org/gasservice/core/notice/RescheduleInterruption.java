package org.gasservice.core.notice;

import java.time.Instant;
import org.gasservice.core.command.Problems;

/**
 * Moves a planned interruption that has not begun ({@code notice.reschedule}). Moved to begin earlier, its notice no longer holds and a new one is
 * needed; moved later it holds, and people have to be told [D10-2.4].
 */
public record RescheduleInterruption(String interruption, Instant begin, Instant until)
    implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.ordered("until", begin, until);
  }
}

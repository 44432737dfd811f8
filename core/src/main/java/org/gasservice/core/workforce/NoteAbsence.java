package org.gasservice.core.workforce;

import java.time.Instant;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Notes that somebody on a roster will not be there ({@code workforce.note-absence}). Their duty in that time falls away. What was foreseen is
 * refused where it would leave a post manned day and night without anybody, unless the company only flags it; what was not is always noted,
 * and the gap is flagged.
 *
 * @param roster start of the roster's period
 * @param from inclusive
 * @param to exclusive
 */
@Value.Builder
public record NoteAbsence(
    String unit,
    DutyPost post,
    Instant roster,
    String employee,
    Instant from,
    Instant to,
    boolean foreseen)
    implements Command {

  public static NoteAbsenceBuilder builder() {
    return new NoteAbsenceBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("employee", employee);
    problems.ordered("from", from, to);
  }

  Absence absence() {
    return new Absence(employee, from, to, foreseen);
  }
}

package org.gasservice.core.workforce;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Ends somebody's employment ({@code workforce.leave}). Their work card is withdrawn and no gate opens for them after the last day.
 *
 * @param through last day, inclusive; the day it happened when absent
 * @param settlement how service still owed for training was settled [D10-6.4d]
 */
public record Leave(String employee, Optional<LocalDate> through, Optional<Personal> settlement)
    implements Command {

  public Leave {
    through = through == null ? Optional.empty() : through;
    settlement = settlement == null ? Optional.empty() : settlement;
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.personal("settlement", settlement);
  }
}

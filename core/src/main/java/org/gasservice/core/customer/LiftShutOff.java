package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes one reason away ({@code customer.lift-shut-off}); gas comes back only when it was the last [D10-3.3b].
 *
 * @param check needed when it was the last
 */
public record LiftShutOff(String point, OffReason reason, Optional<GasOnCheck> check)
    implements Command {

  public LiftShutOff {
    check = check == null ? Optional.empty() : check;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}

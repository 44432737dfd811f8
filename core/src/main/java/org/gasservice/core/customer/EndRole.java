package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Ends what a party is at a service point ({@code customer.end-role}); it stays on record.
 *
 * @param through last day, inclusive; the day it happened when absent
 */
public record EndRole(String point, String party, Role role, Optional<LocalDate> through)
    implements Command {

  public EndRole {
    through = through == null ? Optional.empty() : through;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("party", party);
  }
}

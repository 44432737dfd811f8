package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Who told us (报警人、来电人); need not be a customer.
 *
 * @param phone where to call back
 */
public record Reporter(Optional<Personal> name, Optional<Personal> phone) {

  public Reporter {
    name = Given.optional(name);
    phone = Given.optional(phone);
  }

  void check(Problems problems) {
    problems.personal("reporter.name", name);
    problems.personal("reporter.phone", phone);
  }
}

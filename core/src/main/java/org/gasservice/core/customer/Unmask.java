package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Shows personal data whole ({@code customer.unmask}): needs the permission of that name and a purpose, and leaves a trace [D6-7.3].
 *
 * @param subject id of a party or of a service point
 */
public record Unmask(String subject, Purpose purpose, Optional<Personal> note) implements Command {

  public Unmask {
    note = note == null ? Optional.empty() : note;
  }

  @Override
  public void check(Problems problems) {
    problems.token("subject", subject);
    problems.personal("note", note);
  }
}

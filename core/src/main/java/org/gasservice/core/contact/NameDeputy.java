package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The owner, or the head of their unit, names who acts while the owner is away ({@code contact.name-deputy}); ownership stays [D10-S1].
 *
 * @param until when the owner is back; until further notice when absent
 */
public record NameDeputy(Key request, String deputy, Optional<Instant> until) implements Command {

  public NameDeputy {
    until = until == null ? Optional.empty() : until;
  }

  @Override
  public void check(Problems problems) {
    problems.token("deputy", deputy);
  }
}

package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** The owner names who acts while they are away ({@code contact.name-deputy}); ownership stays [D10-S1]. */
public record NameDeputy(Key request, String deputy) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("deputy", deputy);
  }
}

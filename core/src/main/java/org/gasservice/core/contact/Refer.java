package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Hands a request on ({@code contact.refer}): adds a handler, the owner stays [D10-S1]. */
public record Refer(Key request, String to) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("to", to);
  }
}

package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Puts a caller through to a colleague who knows the matter ({@code contact.connect}) [D10-3.4d]. Whoever was asked first stays the owner.
 *
 * @param contact the call
 * @param to staff number of the colleague
 */
public record ConnectCall(Key contact, String to) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("to", to);
  }
}

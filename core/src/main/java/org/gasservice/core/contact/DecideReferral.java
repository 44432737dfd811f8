package org.gasservice.core.contact;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** The head of the common superior unit says who works on a request two could not agree on ({@code contact.decide-referral}) [D4-6b]. */
public record DecideReferral(Key request, String to) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("to", to);
  }
}

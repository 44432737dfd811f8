package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Keeps what is known of a party for as long as a duty says, and for nothing else ({@code protection.restrict}). Refused while anything of theirs is open,
 * naming all of it.
 */
public record RestrictParty(String party, Ground ground) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
  }
}

package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Erases a restricted party whose duties to keep are over ({@code protection.erase}); from every other root what belongs to them goes by derived commands.
 * Refused while anything of theirs is open or has to be kept, naming all of it.
 */
public record EraseParty(String party) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
  }
}

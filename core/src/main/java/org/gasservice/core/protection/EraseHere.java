package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Erases from one root what belongs to a party being erased ({@code protection.erase-here}); derived from {@link EraseParty}. */
public record EraseHere(String party, String root) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
    problems.token("root", root);
  }
}

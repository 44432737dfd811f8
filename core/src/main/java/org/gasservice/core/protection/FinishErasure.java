package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Ends an erasure once nothing of the party is found any more ({@code protection.finish-erasure}): lets go the digests by which it was found. Derived from
 * {@link EraseParty}, as the last.
 */
public record FinishErasure(String party) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
  }
}

package org.gasservice.core.conduct;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Hands a supervision card to the customer on entry ({@code conduct.hand-over-card}) [D10-3.2b].
 *
 * @param order what the visit is for
 * @param number of the card
 */
public record HandOverCard(Key order, String number, boolean saidName, boolean saidTime)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("number", number);
  }
}

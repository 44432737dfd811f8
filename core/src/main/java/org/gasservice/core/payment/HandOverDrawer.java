package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Signs a counted drawer over ({@code payment.hand-over-drawer}) [D4-12b].
 *
 * @param to the next clerk, or whoever keeps the safe
 */
public record HandOverDrawer(Key drawer, String to) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("to", to);
  }
}

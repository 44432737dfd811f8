package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Takes an order up again ({@code order.reopen}): the fault came back, or it was ended by mistake. */
public record ReopenOrder(Key order, Personal reason) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
  }
}

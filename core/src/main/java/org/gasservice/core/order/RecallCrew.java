package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Calls a crew back before it arrives ({@code order.recall}): the order waits for another. Clocks run on. */
public record RecallCrew(Key order, Personal reason) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
  }
}

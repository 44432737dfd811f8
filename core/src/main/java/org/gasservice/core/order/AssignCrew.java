package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Names the crew of an order without sending it yet ({@code order.assign}). Their certificates are asked for [D10-6.0]. */
public record AssignCrew(Key order, CrewChoice crew) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    crew.check(problems);
  }
}

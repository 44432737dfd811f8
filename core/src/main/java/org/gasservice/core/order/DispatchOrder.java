package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Sends an order to a crew ({@code order.dispatch}). The crew has not left: that it says itself.
 *
 * @param crew who is sent; who was assigned when absent
 */
public record DispatchOrder(Key order, Optional<CrewChoice> crew) implements OrderCommand {

  public DispatchOrder {
    crew = Given.optional(crew);
  }

  /** To one person alone. */
  public static DispatchOrder of(Key order, String lead) {
    return new DispatchOrder(order, Optional.of(CrewChoice.of(lead)));
  }

  public static DispatchOrder to(Key order, CrewChoice crew) {
    return new DispatchOrder(order, Optional.of(crew));
  }

  /** To whom it is assigned. */
  public static DispatchOrder asAssigned(Key order) {
    return new DispatchOrder(order, Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    crew.ifPresent(choice -> choice.check(problems));
  }
}

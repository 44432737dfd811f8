package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Takes an order on ({@code order.accept}).
 *
 * @param station unit that answers for it, if it is settled now
 */
public record AcceptOrder(Key order, Optional<String> station) implements OrderCommand {

  public AcceptOrder {
    station = Given.optional(station);
  }

  public static AcceptOrder of(Key order) {
    return new AcceptOrder(order, Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    station.ifPresent(unit -> problems.token("station", unit));
  }
}

package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Calls an order off before work began ({@code order.cancel}).
 *
 * @param mode CANCELLED_BY_CUSTOMER or MERGED
 * @param into the order it goes on in, when merged
 * @param reason in words
 */
public record CancelOrder(Key order, ClosingMode mode, Optional<Key> into, Personal reason)
    implements OrderCommand {

  public CancelOrder {
    into = Given.optional(into);
  }

  public static CancelOrder byCustomer(Key order, String reason) {
    return new CancelOrder(
        order, ClosingMode.CANCELLED_BY_CUSTOMER, Optional.empty(), Personal.of(reason));
  }

  public static CancelOrder merged(Key order, Key into, String reason) {
    return new CancelOrder(order, ClosingMode.MERGED, Optional.of(into), Personal.of(reason));
  }

  @Override
  public void check(Problems problems) {
    problems.require(
        mode == ClosingMode.CANCELLED_BY_CUSTOMER || mode == ClosingMode.MERGED,
        "mode",
        "order.mode-of-closing");
    problems.require((mode == ClosingMode.MERGED) == into.isPresent(), "into", "order.merged-into");
    problems.text("reason", reason);
  }
}

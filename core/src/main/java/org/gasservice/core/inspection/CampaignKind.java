package org.gasservice.core.inspection;

import java.util.Optional;
import org.gasservice.core.order.OrderKind;
import org.jspecify.annotations.Nullable;

/** What is done in bulk (专项工作类别). */
public enum CampaignKind {
  /** 专项安检: visits to inspect, without orders. */
  INSPECTION(null),
  /** 集中换表 */
  METER_EXCHANGE(OrderKind.METER_EXCHANGE),
  /** 集中点火 */
  BATCH_IGNITION(OrderKind.FIRST_GAS_ON);

  private final @Nullable OrderKind order;

  CampaignKind(@Nullable OrderKind order) {
    this.order = order;
  }

  /** The order each point gets; none where visits do. */
  public Optional<OrderKind> order() {
    return Optional.ofNullable(order);
  }
}

package org.gasservice.core.quality;

import org.gasservice.core.command.Reads;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;

/**
 * Says what aggregates of a type contribute (口径). Vendors bring their own beside ours.
 *
 * @param type of what is looked at
 * @param from a pure function of the aggregate and of facts that never change
 */
public record Measure<T>(AggregateType<T> type, Source<T> from) {

  /** What one of them contributes. */
  @FunctionalInterface
  public interface Source<T> {
    /** @param facts for what never changes, such as the unit of a hall */
    Contribution of(T value, Reads facts);
  }

  Contribution of(Held<?> held, Reads facts) {
    return from.of(type.of().cast(held.value()), facts);
  }
}

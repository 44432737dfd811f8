package org.gasservice.core.sla;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gasservice.core.command.Command;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;

/**
 * A type of aggregate that has clocks, and so something to be done by itself.
 *
 * @param due index over the moment of the next action alone, store-wide; absent from it what has none
 * @param whatIsDue the command that does what fell due by the moment; empty when somebody else did it meanwhile. It must take the aggregate out of the index up to that moment,
 *     or the sweeper meets it again
 */
public record Clocked<T>(
    AggregateType<T> type, String due, BiFunction<T, Instant, Optional<Command>> whatIsDue) {

  Optional<Command> commandFor(Held<?> held, Instant now) {
    return whatIsDue.apply(type.of().cast(held.value()), now);
  }
}

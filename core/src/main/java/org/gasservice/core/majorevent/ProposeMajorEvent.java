package org.gasservice.core.majorevent;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.Excuse;
import org.gasservice.core.order.OrderKind;
import org.immutables.value.Value;

/**
 * Proposes a major event ({@code major-event.propose}). Excuses nothing before it is approved.
 *
 * @param units units it covers, each with all below it; at least one, at most {@value #MOST_UNITS}
 * @param kinds orders it reaches; at least one
 * @param from beginning, inclusive; may lie in the past
 * @param to end, exclusive
 */
@Value.Builder
public record ProposeMajorEvent(
    String name,
    Excuse.Cause cause,
    MajorEvent.Level level,
    Set<String> units,
    Set<OrderKind> kinds,
    Instant from,
    Instant to)
    implements Command {

  static final int MOST_UNITS = 100;

  public ProposeMajorEvent {
    units = units == null ? Set.of() : ImmutableSortedSet.copyOf(units);
    kinds = kinds == null ? Set.of() : ImmutableSortedSet.copyOf(kinds);
  }

  public static ProposeMajorEventBuilder builder() {
    return new ProposeMajorEventBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.text("name", name);
    problems.require(name.length() <= 100, "name", "problem.too-large");
    problems.require(!units.isEmpty() && units.size() <= MOST_UNITS, "units", "problem.range");
    units.forEach(unit -> problems.token("units", unit));
    problems.require(!kinds.isEmpty(), "kinds", "problem.range");
    problems.ordered("from", from, to);
  }
}

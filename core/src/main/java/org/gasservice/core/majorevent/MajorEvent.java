package org.gasservice.core.majorevent;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.Excuse;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A declared state in which promises of time cannot be kept (应急响应). A root of its own.
 *
 * @param name what people call it; nothing about persons
 * @param units units of the company it covers, each with all below it
 * @param kinds orders it reaches
 * @param from beginning; orders reported at this moment are reached
 * @param to end; orders reported at this moment are not reached any more
 * @param approvedBy somebody else than who proposed it
 */
@Value.Builder
public record MajorEvent(
    String id,
    String name,
    Excuse.Cause cause,
    Level level,
    Set<String> units,
    Set<OrderKind> kinds,
    Instant from,
    Instant to,
    State state,
    String proposedBy,
    Optional<String> approvedBy,
    Optional<String> withdrawnBy)
    implements WithMajorEvent {

  /** How grave it is (响应级别), gravest first. Decides nothing about promises. */
  public enum Level {
    I,
    II,
    III,
    IV
  }

  /** Where it stands. */
  public enum State {
    PROPOSED,
    APPROVED,
    /** Taken back: it excuses nothing, and what it excused is taken back. */
    WITHDRAWN
  }

  /** Approved ones by their end: scan from a moment on for what may be in force then. */
  public static final String IN_FORCE = "in_force";

  /** All of a state, by their beginning. */
  public static final String BY_STATE = "by_state";

  public static final AggregateType<MajorEvent> TYPE = new AggregateType<>(
      "major_event",
      MajorEvent.class,
      JsonCodec.whole(1, MajorEvent.class),
      List.of(
          Attribute.of("state", Kind.TOKEN, event -> event.state().name()),
          Attribute.of("begins_at", Kind.INSTANT, MajorEvent::from),
          Attribute.of(
              "in_force_until",
              Kind.INSTANT,
              event -> event.state() == State.APPROVED ? event.to() : null)),
      List.of(
          Index.over(IN_FORCE, Reach.STORE, "in_force_until"),
          Index.over(BY_STATE, Reach.STORE, "state", "begins_at")));

  public MajorEvent {
    units = ImmutableSortedSet.copyOf(units);
    kinds = ImmutableSortedSet.copyOf(kinds);
    approvedBy = approvedBy == null ? Optional.empty() : approvedBy;
    withdrawnBy = withdrawnBy == null ? Optional.empty() : withdrawnBy;
  }

  public static MajorEventBuilder builder() {
    return new MajorEventBuilder();
  }

  public Key key() {
    return Key.ofRoot(id);
  }

  /**
   * Whether it reaches an order.
   *
   * @param above the station of the order and every unit above it
   */
  public boolean reaches(ServiceOrder order, Collection<String> above) {
    Instant reported = order.facts().reportedAt();
    return state == State.APPROVED
        && kinds.contains(order.kind())
        && !reported.isBefore(from)
        && reported.isBefore(to)
        && above.stream().anyMatch(units::contains);
  }
}

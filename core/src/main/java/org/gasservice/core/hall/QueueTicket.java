package org.gasservice.core.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A waiting number (排队号). Lies in the root of its hall.
 *
 * @param id within the hall; names the day and the number
 * @param number of the day, from 1
 * @param line what somebody came for
 * @param calls when it was called
 * @param window where it was called to
 * @param clerk who called it
 * @param servedAt when serving began
 * @param endedAt when it was served, or a no-show
 * @param contact what came of it
 */
@Value.Builder
public record QueueTicket(
    String hall,
    String id,
    int number,
    String line,
    Instant issuedAt,
    State state,
    List<Instant> calls,
    Optional<String> window,
    Optional<String> clerk,
    Optional<Instant> servedAt,
    Optional<Instant> endedAt,
    Optional<Key> contact)
    implements WithQueueTicket {

  /** Where it stands. */
  public enum State {
    WAITING,
    CALLED,
    SERVING,
    SERVED,
    /** 过号 */
    NO_SHOW;

    boolean over() {
      return this == SERVED || this == NO_SHOW;
    }
  }

  /** Who waits, by line and number: scan within the hall. */
  public static final String WAITING = "waiting";

  /** Tickets that are not over, by number: scan within the hall. */
  public static final String OPEN = "open";

  /** Tickets called or served by a clerk now. */
  public static final String WITH_CLERK = "with_clerk";

  public static final AggregateType<QueueTicket> TYPE = new AggregateType<>(
      "queue_ticket",
      QueueTicket.class,
      JsonCodec.whole(1, QueueTicket.class),
      List.of(
          Attribute.of("waiting_line", Kind.TOKEN, QueueTicket::waitingLine),
          Attribute.of("open_since", Kind.INSTANT, QueueTicket::openSince),
          Attribute.of("number", Kind.LONG, ticket -> (long) ticket.number()),
          Attribute.of("busy_clerk", Kind.TOKEN, QueueTicket::busyClerk)),
      List.of(
          Index.over(WAITING, Reach.ROOT, "waiting_line", "number"),
          Index.over(OPEN, Reach.ROOT, "open_since"),
          Index.over(WITH_CLERK, Reach.STORE, "busy_clerk")));

  public QueueTicket {
    calls = calls == null ? List.of() : List.copyOf(calls);
    window = window == null ? Optional.empty() : window;
    clerk = clerk == null ? Optional.empty() : clerk;
    servedAt = servedAt == null ? Optional.empty() : servedAt;
    endedAt = endedAt == null ? Optional.empty() : endedAt;
    contact = contact == null ? Optional.empty() : contact;
  }

  public static QueueTicketBuilder builder() {
    return new QueueTicketBuilder();
  }

  public Key key() {
    return new Key(hall, id);
  }

  /** How long somebody waited before being served; empty before that, and for a no-show. */
  public Optional<Duration> waited() {
    return servedAt.map(at -> Duration.between(issuedAt, at));
  }

  private @Nullable Object waitingLine() {
    return state == State.WAITING ? line : null;
  }

  private @Nullable Object openSince() {
    return state.over() ? null : issuedAt;
  }

  private @Nullable Object busyClerk() {
    return state == State.CALLED || state == State.SERVING ? clerk.orElse(null) : null;
  }
}

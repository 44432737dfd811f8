package org.gasservice.core.hall;

import static org.gasservice.core.standard.Clauses.D2_2_1;
import static org.gasservice.core.standard.Clauses.D2_2_6;
import static org.gasservice.core.standard.Clauses.D2_2_7;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.hall.QueueTicket.State;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** How a ticket is called and served. Pure. */
final class TicketRules {

  private TicketRules() {}

  /** Who is next: whoever came first, whoever it is. */
  @Keeps(D2_2_1)
  static Optional<QueueTicket> next(Collection<QueueTicket> firstOfEachLine) {
    return firstOfEachLine.stream().min(Comparator.comparing(QueueTicket::number));
  }

  @Keeps(D2_2_6)
  static QueueTicket called(QueueTicket ticket, CounterWindow window, String clerk, Instant at) {
    window.ticket().ifPresent(other -> {
      throw new RuleViolation(
          D2_2_7, "hall.serve-first", Map.of("window", window.window(), "ticket", other));
    });
    return ticket
        .withState(State.CALLED)
        .withCalls(at)
        .withWindow(window.window())
        .withClerk(clerk);
  }

  static QueueTicket calledAgain(QueueTicket ticket, Instant at, HallSettings settings) {
    requireState(ticket, State.CALLED);
    requirePatience(ticket, at, settings);
    if (ticket.calls().size() >= settings.calls()) {
      throw refusal("hall.called-enough", ticket);
    }
    return ticket.withCalls(
        Stream.concat(ticket.calls().stream(), Stream.of(at)).toList());
  }

  /** Nobody came, though called often enough. */
  @Keeps(D2_2_7)
  static QueueTicket noShow(QueueTicket ticket, Instant at, HallSettings settings) {
    requireState(ticket, State.CALLED);
    if (ticket.calls().size() < settings.calls()) {
      throw refusal("hall.call-again-first", ticket);
    }
    requirePatience(ticket, at, settings);
    return ticket.withState(State.NO_SHOW).withEndedAt(at);
  }

  static QueueTicket serving(QueueTicket ticket, Instant at) {
    requireState(ticket, State.CALLED);
    return ticket.withState(State.SERVING).withServedAt(at);
  }

  static QueueTicket served(QueueTicket ticket, Instant at, Optional<Key> contact) {
    requireState(ticket, State.SERVING);
    return ticket.withState(State.SERVED).withEndedAt(at).withContact(contact);
  }

  private static void requirePatience(QueueTicket ticket, Instant at, HallSettings settings) {
    List<Instant> calls = ticket.calls();
    Instant soonest = calls.get(calls.size() - 1).plus(settings.callAgainAfter());
    if (at.isBefore(soonest)) {
      throw refusal("hall.give-them-time", ticket);
    }
  }

  private static void requireState(QueueTicket ticket, State state) {
    if (ticket.state() != state) {
      throw refusal("hall.ticket-not-there", ticket);
    }
  }

  private static RuleViolation refusal(String code, QueueTicket ticket) {
    return new RuleViolation(
        D2_2_7, code, Map.of("ticket", ticket.number(), "state", ticket.state()));
  }
}

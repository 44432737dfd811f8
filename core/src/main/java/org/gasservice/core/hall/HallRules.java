package org.gasservice.core.hall;

import static org.gasservice.core.standard.Clauses.D2_2_6;
import static org.gasservice.core.standard.Clauses.D2_2_7;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.hall.CounterWindow.State;
import org.gasservice.core.standard.Keeps;

/** When a hall and its windows open, pause and close. Pure. */
final class HallRules {

  private HallRules() {}

  static ServiceHall opened(ServiceHall hall, LocalDate day) {
    requireState(hall, ServiceHall.State.CLOSED, "hall.open-already");
    boolean newDay = !hall.day().equals(day);
    return hall.withState(ServiceHall.State.OPEN)
        .withDay(day)
        .withIssued(newDay ? 0 : hall.issued());
  }

  /** Nobody takes a ticket any more; whoever has one is served. */
  @Keeps(D2_2_7)
  static ServiceHall doorsShut(ServiceHall hall) {
    requireState(hall, ServiceHall.State.OPEN, "hall.not-open");
    return hall.withState(ServiceHall.State.CLOSING);
  }

  /** @param open tickets that are neither served nor a no-show */
  @Keeps(D2_2_7)
  static ServiceHall closed(ServiceHall hall, Collection<QueueTicket> open) {
    requireState(hall, ServiceHall.State.CLOSING, "hall.doors-first");
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D2_2_7, "hall.people-wait", Map.of("hall", hall.id(), "tickets", numbers(open)));
    }
    return hall.withState(ServiceHall.State.CLOSED)
        .withWindows(
            hall.windows().stream().map(window -> window.in(State.CLOSED)).toList());
  }

  static QueueTicket issued(ServiceHall hall, String line, Instant at) {
    requireState(hall, ServiceHall.State.OPEN, "hall.doors-shut");
    int number = hall.issued() + 1;
    return QueueTicket.builder()
        .hall(hall.id())
        .id("ticket-" + hall.day() + "-" + number)
        .number(number)
        .line(line)
        .issuedAt(at)
        .state(QueueTicket.State.WAITING)
        .build();
  }

  // ---- windows

  static ServiceHall windowOpened(
      ServiceHall hall, String number, Set<String> lines, String clerk) {
    if (hall.state() == ServiceHall.State.CLOSED) {
      throw new RuleViolation(D2_2_6, "hall.not-open", Map.of("hall", hall.id()));
    }
    Optional<CounterWindow> before = hall.window(number);
    if (before
        .filter(w -> w.clerk().filter(other -> !other.equals(clerk)).isPresent())
        .isPresent()) {
      throw refusal(D2_2_6, "hall.window-taken", number);
    }
    if (before.isEmpty() && hall.windows().size() >= ServiceHall.MOST_WINDOWS) {
      throw InvalidCommand.of("window", "problem.too-large");
    }
    return hall.with(new CounterWindow(
        number, State.OPEN, lines, Optional.of(clerk), before.flatMap(CounterWindow::ticket)));
  }

  /** The sign goes up when the seat is left; whoever is at the desk is served first. */
  @Keeps({D2_2_6, D2_2_7})
  static ServiceHall windowPaused(ServiceHall hall, String number, String clerk) {
    CounterWindow window = requireIdle(hall, number, clerk);
    return hall.with(window.in(State.PAUSED));
  }

  /**
   * A clerk leaves for the day: not while somebody waits whom no other open window serves.
   *
   * @param waiting who waits for the lines of this window
   */
  @Keeps(D2_2_7)
  static ServiceHall windowLeft(
      ServiceHall hall, String number, String clerk, Collection<QueueTicket> waiting) {
    CounterWindow window = requireIdle(hall, number, clerk);
    List<QueueTicket> unserved = waiting.stream()
        .filter(ticket -> hall.windows().stream()
            .noneMatch(other -> other.isOpen()
                && !other.window().equals(number)
                && other.lines().contains(ticket.line())))
        .toList();
    if (!unserved.isEmpty()) {
      throw new RuleViolation(
          D2_2_7,
          "hall.nobody-else-serves",
          Map.of("window", number, "tickets", numbers(unserved)));
    }
    return hall.with(window.in(State.CLOSED));
  }

  private static CounterWindow requireIdle(ServiceHall hall, String number, String clerk) {
    CounterWindow window = requireOwn(hall, number, clerk);
    window.ticket().ifPresent(ticket -> {
      throw new RuleViolation(
          D2_2_7, "hall.serve-first", Map.of("window", number, "ticket", ticket));
    });
    return window;
  }

  /** The window of a clerk, open or paused. */
  static CounterWindow requireOwn(ServiceHall hall, String number, String clerk) {
    return hall.window(number)
        .filter(window -> window.clerk().filter(clerk::equals).isPresent())
        .orElseThrow(() -> refusal(D2_2_6, "hall.not-your-window", number));
  }

  /** Nobody is called to a window whose clerk is away. */
  @Keeps(D2_2_6)
  static CounterWindow requireOpen(ServiceHall hall, String number, String clerk) {
    CounterWindow window = requireOwn(hall, number, clerk);
    if (!window.isOpen()) {
      throw refusal(D2_2_6, "hall.window-paused", number);
    }
    return window;
  }

  private static void requireState(ServiceHall hall, ServiceHall.State state, String code) {
    if (hall.state() != state) {
      throw new RuleViolation(D2_2_7, code, Map.of("hall", hall.id()));
    }
  }

  private static RuleViolation refusal(String clause, String code, String window) {
    return new RuleViolation(clause, code, Map.of("window", window));
  }

  private static List<Integer> numbers(Collection<QueueTicket> tickets) {
    return tickets.stream().map(QueueTicket::number).sorted().toList();
  }
}

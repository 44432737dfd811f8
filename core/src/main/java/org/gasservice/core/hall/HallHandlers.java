package org.gasservice.core.hall;

import static org.gasservice.core.standard.Clauses.D2_2_6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Runs a hall: doors, windows, tickets. */
record HallHandlers(HallSettings settings) {

  /** Most tickets named in a refusal. */
  private static final int NAMED = 10;

  Key setUp(SetUpHall command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    ServiceHall hall = ServiceHall.builder()
        .id(command.hall())
        .unit(command.unit())
        .state(ServiceHall.State.CLOSED)
        .day(settings.dayOf(at(draft)))
        .issued(0)
        .build();
    return draft.insert(ServiceHall.TYPE, ServiceHall.keyOf(hall.id()), hall).key();
  }

  Key open(OpenHall command, Draft draft) {
    return change(draft, command.hall(), hall -> HallRules.opened(hall, settings.dayOf(at(draft))));
  }

  Key shutDoors(ShutDoors command, Draft draft) {
    return change(draft, command.hall(), HallRules::doorsShut);
  }

  Key close(CloseHall command, Draft draft) {
    Range open = Range.all(QueueTicket.OPEN).inRoot(command.hall());
    return change(
        draft, command.hall(), hall -> HallRules.closed(hall, tickets(draft, open, NAMED)));
  }

  // ---- windows

  Key openWindow(OpenWindow command, Draft draft) {
    return change(
        draft,
        command.hall(),
        hall -> HallRules.windowOpened(hall, command.window(), command.lines(), by(draft)));
  }

  Key pauseWindow(PauseWindow command, Draft draft) {
    return change(
        draft, command.hall(), hall -> HallRules.windowPaused(hall, command.window(), by(draft)));
  }

  Key leaveWindow(LeaveWindow command, Draft draft) {
    return change(draft, command.hall(), hall -> {
      CounterWindow window = HallRules.requireOwn(hall, command.window(), by(draft));
      return HallRules.windowLeft(
          hall, command.window(), by(draft), firstOfEachLine(draft, hall, window));
    });
  }

  // ---- tickets

  Key issue(IssueTicket command, Draft draft) {
    Held<ServiceHall> hall = hall(draft, command.hall());
    QueueTicket ticket = HallRules.issued(hall.value(), command.line(), at(draft));
    draft.update(ServiceHall.TYPE, hall, hall.value().withIssued(ticket.number()));
    return draft.insert(QueueTicket.TYPE, ticket.key(), ticket).key();
  }

  Key callNext(CallNext command, Draft draft) {
    Held<ServiceHall> hall = hall(draft, command.hall());
    CounterWindow window = HallRules.requireOpen(hall.value(), command.window(), by(draft));
    QueueTicket next = TicketRules.next(firstOfEachLine(draft, hall.value(), window))
        .orElseThrow(() ->
            new RuleViolation(D2_2_6, "hall.nobody-waits", Map.of("window", window.window())));
    QueueTicket called = TicketRules.called(next, window, by(draft), at(draft));
    Held<QueueTicket> before = draft.require(QueueTicket.TYPE, next.key());
    draft.update(ServiceHall.TYPE, hall, hall.value().with(window.with(Optional.of(called.id()))));
    return draft.update(QueueTicket.TYPE, before, called).key();
  }

  Key callAgain(CallAgain command, Draft draft) {
    return atWindow(
        draft, command.ticket(), ticket -> TicketRules.calledAgain(ticket, at(draft), settings));
  }

  Key markNoShow(MarkNoShow command, Draft draft) {
    return atWindow(
        draft, command.ticket(), ticket -> TicketRules.noShow(ticket, at(draft), settings));
  }

  Key serve(ServeTicket command, Draft draft) {
    return atWindow(draft, command.ticket(), ticket -> TicketRules.serving(ticket, at(draft)));
  }

  Key finish(FinishTicket command, Draft draft) {
    command.contact().ifPresent(contact -> draft.require(Contact.TYPE, contact));
    return atWindow(
        draft,
        command.ticket(),
        ticket -> TicketRules.served(ticket, at(draft), command.contact()));
  }

  /** A step of a ticket at the open window it was called to; when it is over the window is free. */
  private static Key atWindow(Draft draft, Key key, UnaryOperator<QueueTicket> rule) {
    Held<QueueTicket> before = draft.require(QueueTicket.TYPE, key);
    QueueTicket after = rule.apply(before.value());
    Held<ServiceHall> hall = hall(draft, key.root());
    CounterWindow window =
        HallRules.requireOpen(hall.value(), before.value().window().orElse(""), by(draft));
    if (after.state().over()) {
      draft.update(ServiceHall.TYPE, hall, hall.value().with(window.with(Optional.empty())));
    }
    return draft.update(QueueTicket.TYPE, before, after).key();
  }

  // ---- parts

  /** The first in each line a window serves; costs what the window has lines, not how many wait. */
  private static Collection<QueueTicket> firstOfEachLine(
      Draft draft, ServiceHall hall, CounterWindow window) {
    List<QueueTicket> first = new ArrayList<>();
    for (String line : window.lines()) {
      first.addAll(
          tickets(draft, Range.all(QueueTicket.WAITING).inRoot(hall.id()).equalTo(line), 1));
    }
    return first;
  }

  private static List<QueueTicket> tickets(Draft draft, Range range, int limit) {
    return draft.scan(QueueTicket.TYPE, range, limit).stream().map(Held::value).toList();
  }

  private static Held<ServiceHall> hall(Draft draft, String hall) {
    return draft.require(ServiceHall.TYPE, ServiceHall.keyOf(hall));
  }

  private static Key change(Draft draft, String id, UnaryOperator<ServiceHall> rule) {
    Held<ServiceHall> before = hall(draft, id);
    return draft.update(ServiceHall.TYPE, before, rule.apply(before.value())).key();
  }

  private static Instant at(Draft draft) {
    return draft.occurredAt();
  }

  private static String by(Draft draft) {
    return draft.actor().id();
  }
}

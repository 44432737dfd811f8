package org.gasservice.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gasservice.core.order.OrderEvent.What;

/**
 * An order that was done and comes back promises anew: each time it is reopened a round begins, with its own clocks, and what became of the
 * earlier ones stays. Calling off, or telling that nobody opened, and taking up again is no new round: then the promise runs on as if nothing had
 * happened.
 */
final class Rounds {

  private Rounds() {}

  /** The order as its clocks see it, the latest round first; the order itself when it was never reopened. */
  static List<ServiceOrder> of(ServiceOrder order) {
    List<Integer> begins = begins(order.progress().events());
    if (begins.isEmpty()) {
      return List.of(order);
    }
    List<ServiceOrder> rounds = new ArrayList<>();
    int from = 0;
    for (int begin : begins) {
      rounds.add(0, round(order, from, begin));
      from = begin;
    }
    rounds.add(0, round(order, from, order.progress().events().size()));
    return rounds;
  }

  /** The round that runs now. */
  static ServiceOrder latest(ServiceOrder order) {
    return of(order).get(0);
  }

  /** Places in the timeline where an order that was finished, or whose work was, is taken up again. */
  private static List<Integer> begins(List<OrderEvent> events) {
    List<Integer> begins = new ArrayList<>();
    boolean over = false;
    for (int i = 0; i < events.size(); i++) {
      What what = events.get(i).what();
      over |= what == What.WORK_DONE || what == What.CLOSED;
      if (what == What.REOPENED && over && events.get(i - 1).what() != What.CANCELLED) {
        begins.add(i);
        over = false;
      }
    }
    return begins;
  }

  private static ServiceOrder round(ServiceOrder order, int from, int to) {
    OrderProgress p = order.progress();
    List<OrderEvent> events = p.events();
    Instant begin = from == 0 ? Instant.MIN : events.get(from).at();
    Instant end = to == events.size() ? Instant.MAX : events.get(to).at();
    Reclassification opening = from == 0 ? p.opening() : classifiedAt(p, begin);
    OrderProgress own = p.withEvents(events.subList(from, to))
        .withOpening(opening)
        .withVisits(within(p.visits(), Visit::arrivedAt, begin, end))
        .withAppointments(within(p.appointments(), Appointment::bookedAt, begin, end))
        .withSuspensions(within(p.suspensions(), Suspension::from, begin, end))
        .withReclassifications(within(p.reclassifications(), Reclassification::at, begin, end))
        .withExcuses(within(p.excuses(), Excuse::at, begin, end))
        .withCorrections(within(p.corrections(), Correction::was, begin, end));
    return new ServiceOrder(from == 0 ? order.facts() : order.facts().withReportedAt(begin), own);
  }

  /** What the order was classified as when it came back, from that moment on. */
  private static Reclassification classifiedAt(OrderProgress p, Instant begin) {
    Reclassification last = p.reclassifications().stream()
        .filter(change -> change.at().isBefore(begin))
        .reduce(p.opening(), (earlier, later) -> later);
    return new Reclassification(
        begin, last.triage(), last.faultSize(), last.by(), last.confirmedBy());
  }

  private static <T> List<T> within(
      List<T> all, Function<T, Instant> at, Instant begin, Instant end) {
    return all.stream()
        .filter(each -> !at.apply(each).isBefore(begin) && at.apply(each).isBefore(end))
        .toList();
  }
}

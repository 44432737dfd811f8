package org.gasservice.core.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.sla.ClockFigures;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.workforce.Engagement;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** The orders as somebody at work handles them. */
public final class Orders {

  private final Session session;
  private final OrderClocks clocks;

  public Orders(Session session, OrderClocks clocks) {
    this.session = session;
    this.clocks = clocks;
  }

  /** Opens an order. */
  public Done<ServiceOrder> open(OpenOrder order) {
    return session.execute(order, ServiceOrder.TYPE);
  }

  /**
   * Takes any step: {@link DispatchOrder}, {@link Depart}, {@link Arrive} …
   *
   * @throws org.gasservice.core.command.Refusal when it may not be taken; nothing was changed
   */
  public Done<ServiceOrder> take(OrderCommand step) {
    return session.execute(step, ServiceOrder.TYPE);
  }

  /** Sends an order to one person alone; refused without a valid certificate [D10-6.0]. */
  public Done<ServiceOrder> dispatch(Key order, String lead) {
    return take(DispatchOrder.of(order, lead));
  }

  public Optional<Held<ServiceOrder>> find(Key order) {
    return session.find(ServiceOrder.TYPE, order);
  }

  /** Every promise of an order: when due, by which clause, what it beat, what became of it. */
  public List<OrderClock> clocks(ServiceOrder order) {
    return clocks.of(order);
  }

  /** How well the promises of orders were kept, raw and adjusted. */
  public Map<Milestone, ClockFigures> figures(Collection<ServiceOrder> orders) {
    return ClockFigures.byMilestone(orders.stream()
        .flatMap(order -> clocks.of(order).stream())
        .map(OrderClock::state)
        .toList());
  }

  /** Orders that charged more than was paid ({@link ServiceOrder#owed()}), closed ones too; the first opened first. */
  public Page<Held<ServiceOrder>> owed(Optional<Bytes> after, int limit) {
    return session.scan(ServiceOrder.TYPE, Range.all(ServiceOrder.OWED), after, limit);
  }

  /** Unfinished orders of a station, gravest first, then by first report. */
  public Page<Held<ServiceOrder>> openAt(String station, Optional<Bytes> after, int limit) {
    return session.scan(
        ServiceOrder.TYPE, Range.all(ServiceOrder.OPEN_AT_STATION).equalTo(station), after, limit);
  }

  /**
   * Who is named for an order and could not begin or sign it on a day: to be replaced before they stand at the door [D10-6.0].
   *
   * @param day in the company's zone: today, or the day of the visit
   */
  public List<AssignmentFlag> flags(ServiceOrder order, LocalDate day) {
    return AssignmentFlag.of(order, this::qualifications, day);
  }

  private Qualifications qualifications(String employee) {
    return session
        .find(Qualifications.TYPE, Qualifications.keyOf(employee))
        .map(Held::value)
        .orElseGet(() -> Qualifications.none(employee, Engagement.OWN_STAFF));
  }

  /** Unfinished orders somebody is named for. */
  public Page<Held<ServiceOrder>> openOf(String employee, Optional<Bytes> after, int limit) {
    return session.scan(
        ServiceOrder.TYPE,
        Range.all(ServiceOrder.OPEN_OF_EMPLOYEE).equalTo(employee),
        after,
        limit);
  }

  /** Orders of a service point, incident or contact, by first report. */
  public Page<Held<ServiceOrder>> in(String root, Optional<Bytes> after, int limit) {
    return session.scan(
        ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot(root), after, limit);
  }
}

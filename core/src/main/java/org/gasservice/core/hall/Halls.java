package org.gasservice.core.hall;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What happens in a hall, and who waits there. Lists hold at most the number asked for, 1 to 1000. */
public final class Halls {

  private final Session session;

  public Halls(Session session) {
    this.session = session;
  }

  public Done<QueueTicket> issue(IssueTicket command) {
    return session.execute(command, QueueTicket.TYPE);
  }

  public Done<QueueTicket> callNext(CallNext command) {
    return session.execute(command, QueueTicket.TYPE);
  }

  public Done<ShiftHandOver> handOver(HandOver command) {
    return session.execute(command, ShiftHandOver.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  // ---- look-ups

  public Optional<Held<ServiceHall>> hall(String id) {
    return session.find(ServiceHall.TYPE, ServiceHall.keyOf(id));
  }

  /** Halls of a unit. */
  public List<Held<ServiceHall>> hallsOf(String unit, int limit) {
    return scan(ServiceHall.TYPE, Range.all(ServiceHall.OF_UNIT).equalTo(unit), limit);
  }

  /** Who waits for a line, in the order they came. */
  public List<Held<QueueTicket>> waitingFor(String hall, String line, int limit) {
    return scan(QueueTicket.TYPE, Range.all(QueueTicket.WAITING).inRoot(hall).equalTo(line), limit);
  }

  /** Tickets that are neither served nor a no-show, in the order they were issued. */
  public List<Held<QueueTicket>> openIn(String hall, int limit) {
    return scan(QueueTicket.TYPE, Range.all(QueueTicket.OPEN).inRoot(hall), limit);
  }

  /** Hand-overs of a unit, the latest first. */
  public List<Held<ShiftHandOver>> handOversOf(String unit, int limit) {
    return scan(ShiftHandOver.TYPE, Range.all(ShiftHandOver.OF_UNIT).inRoot(unit), limit);
  }

  /** Hand-overs that wait for somebody's signature. */
  public List<Held<ShiftHandOver>> waitingForSignature(String person, int limit) {
    return scan(ShiftHandOver.TYPE, Range.all(ShiftHandOver.WAITING_FOR).equalTo(person), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}

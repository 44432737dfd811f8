package org.gasservice.core.majorevent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Lot;
import org.gasservice.core.command.Session;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Major events as somebody at work handles them. */
public final class MajorEvents {

  private final Session session;

  public MajorEvents(Session session) {
    this.session = session;
  }

  /** Proposes an event; it excuses nothing yet. */
  public Done<MajorEvent> propose(ProposeMajorEvent event) {
    return session.execute(event, MajorEvent.TYPE);
  }

  /** Approves an event somebody else proposed. The orders are excused by what follows. */
  public Done<MajorEvent> approve(Key event) {
    return change(new ApproveMajorEvent(event));
  }

  /** Ends an event now. */
  public Done<MajorEvent> end(Key event) {
    return change(new EndMajorEvent(event));
  }

  /** Takes an event back, and with it what it excused. */
  public Done<MajorEvent> withdraw(Key event, Personal reason) {
    return change(new WithdrawMajorEvent(event, reason));
  }

  private Done<MajorEvent> change(Command command) {
    return session.execute(command, MajorEvent.TYPE);
  }

  public Optional<Held<MajorEvent>> find(Key event) {
    return session.find(MajorEvent.TYPE, event);
  }

  /** Approved events that end after a moment, soonest first. */
  public Page<Held<MajorEvent>> inForceAfter(Instant moment, Optional<Bytes> after, int limit) {
    return session.scan(
        MajorEvent.TYPE, Range.all(MajorEvent.IN_FORCE).atLeast(moment), after, limit);
  }

  /** The orders an event excused, in the order of their keys; also where that was taken back. */
  public Page<Held<ServiceOrder>> excused(Key event, Optional<Bytes> after, int limit) {
    return session.scan(
        ServiceOrder.TYPE, Range.all(ServiceOrder.EXCUSED_FOR).equalTo(event.root()), after, limit);
  }

  /**
   * A sample of the orders an event excused, to be looked at by hand (抽查). The same seed gives the same sample of the same orders, on
   * every machine; nobody can steer it without choosing the seed.
   *
   * @param size how many at most, 1 or more
   * @return in the order they were drawn
   */
  public List<Key> sample(Key event, String seed, int size) {
    PriorityQueue<Lot> drawn = new PriorityQueue<>(Comparator.reverseOrder());
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Held<ServiceOrder>> page = excused(event, after, Limits.PAGE);
      for (Held<ServiceOrder> order : page.rows()) {
        drawn.add(Lot.of(seed, order.key()));
        if (drawn.size() > size) {
          drawn.remove();
        }
      }
      after = page.next();
    } while (after.isPresent());
    return drawn.stream().sorted().map(Lot::key).toList();
  }
}

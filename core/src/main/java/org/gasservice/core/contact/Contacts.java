package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Premises;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockState;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** What desk and hotline do, and what they look at. Lists hold at most the number asked for, 1 to 1000. */
public final class Contacts {

  /** Blocks of one number looked at, the latest first. */
  private static final int MOST_BLOCKS = 20;

  private final Session session;
  private final ContactTerms terms;

  public Contacts(Session session, ContactTerms terms) {
    this.session = session;
    this.terms = terms;
  }

  public Done<Contact> take(TakeContact command) {
    return session.execute(command, Contact.TYPE);
  }

  public Done<Incident> reportDanger(ReportDanger command) {
    return session.execute(command, Incident.TYPE);
  }

  public Done<ServiceRequest> reportFault(ReportFault command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  public Done<ServiceRequest> apply(Apply command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  public Done<ServiceRequest> quote(QuoteRequest command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  public Done<ServiceRequest> refer(Refer command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  public Done<ServiceRequest> answer(AnswerRequest command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  public Done<ServiceRequest> tellResult(TellResult command) {
    return session.execute(command, ServiceRequest.TYPE);
  }

  // ---- look-ups

  public Optional<Held<ServiceRequest>> request(Key key) {
    return session.find(ServiceRequest.TYPE, key);
  }

  public Optional<Held<Incident>> incident(String id) {
    return session.find(Incident.TYPE, Incident.keyOf(id));
  }

  /** Requests somebody still owns, the oldest first. */
  public List<Held<ServiceRequest>> openOf(String owner, int limit) {
    return scan(ServiceRequest.TYPE, Range.all(ServiceRequest.OPEN_OF_OWNER).equalTo(owner), limit);
  }

  /** What was promised to a customer, by milestone. */
  public List<ClockState> clocks(ServiceRequest request) {
    return terms.clocks().of(request);
  }

  /** What was asked for at a service point, in order of time: with {@link #contactsIn} what is known of the customer here [D1-1.3]. */
  public List<Held<ServiceRequest>> requestsIn(String root, int limit) {
    return scan(ServiceRequest.TYPE, Range.all(ServiceRequest.IN_ROOT).inRoot(root), limit);
  }

  /** Requests with something to be done by itself before a moment, the earliest first. */
  public List<Held<ServiceRequest>> dueBefore(Instant moment, int limit) {
    return scan(ServiceRequest.TYPE, Range.all(ServiceRequest.DUE).below(moment), limit);
  }

  /** What was said about an incident or at a service point, in order of time. */
  public List<Held<Contact>> contactsIn(String root, int limit) {
    return scan(Contact.TYPE, Range.all(Contact.IN_ROOT).inRoot(root), limit);
  }

  /** The ledger of calls and visits (台帐, form F7) from a moment to another, exclusive. */
  public List<Held<Contact>> ledger(Instant from, Instant to, int limit) {
    return scan(Contact.TYPE, Range.all(Contact.LEDGER).atLeast(from).below(to), limit);
  }

  /** Calls nobody took in time, from a moment to another, exclusive. */
  public List<Held<AbandonedCall>> abandoned(Instant from, Instant to, int limit) {
    return scan(
        AbandonedCall.TYPE, Range.all(AbandonedCall.BY_TIME).atLeast(from).below(to), limit);
  }

  /** Who gave up and is to be called back, the longest ago first. */
  public List<Held<AbandonedCall>> toCallBack(int limit) {
    return scan(AbandonedCall.TYPE, Range.all(AbandonedCall.TO_CALL_BACK), limit);
  }

  /**
   * Until when the exchange need not put calls of a number through; empty when it rings. Whoever gets through all the same is listened to like anybody
   * else.
   */
  public Optional<Instant> silentUntil(Personal phone, Instant at) {
    Range ofNumber = Range.all(BlockedNumber.OF_CALLER).equalTo(session.reads().tokenOf(phone));
    return scan(BlockedNumber.TYPE, ofNumber, MOST_BLOCKS).stream()
        .map(Held::value)
        .filter(blocked -> blocked.blocks(at))
        .map(BlockedNumber::until)
        .max(Comparator.naturalOrder());
  }

  /** What is answered to common questions of a topic. */
  public List<Held<Knowledge>> knowledge(String topic, int limit) {
    return scan(Knowledge.TYPE, Range.all(Knowledge.BY_TOPIC).equalTo(topic), limit);
  }

  /** Reports of an incident whose reporter is still to be told how it ended, in order of time. */
  public List<Held<Contact>> toTell(String incident, int limit) {
    return scan(Contact.TYPE, Range.all(Contact.TO_TELL).inRoot(incident), limit);
  }

  /**
   * Known dangers a new report may be about, the nearest first: people decide.
   *
   * @param place where, as people say it
   * @param servicePoint the point it is about, if any
   * @param at when it is reported
   */
  public List<Nearness> near(Personal place, Optional<String> servicePoint, Instant at, int limit) {
    Optional<ServicePoint> point = servicePoint
        .flatMap(id -> session.find(ServicePoint.TYPE, ServicePoint.keyOf(id)))
        .map(Held::value);
    return new NearIncidents(
            (range, most) -> scan(Incident.TYPE, range, most),
            this::over,
            terms.settings().nearWithin())
        .to(
            Clue.of(
                place,
                point,
                id -> session.find(Premises.TYPE, Premises.keyOf(id)).map(Held::value)),
            at,
            limit);
  }

  private boolean over(Incident incident) {
    return session
        .find(ServiceOrder.TYPE, incident.order())
        .filter(order -> !Incident.over(order.value()))
        .isEmpty();
  }

  /** The latest incidents: where a new report may belong. */
  public List<Held<Incident>> latestIncidents(int limit) {
    return scan(Incident.TYPE, Range.all(Incident.LATEST), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}

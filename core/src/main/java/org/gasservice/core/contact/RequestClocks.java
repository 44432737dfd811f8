package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D5_1_6c;
import static org.gasservice.core.standard.Clauses.D8_1_1a;
import static org.gasservice.core.standard.Clauses.D8_1_4b;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.sla.ClockCalendars;
import org.gasservice.core.sla.ClockEvent;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.ClockTerms;
import org.gasservice.core.sla.EventSource;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.sla.Stamp;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/**
 * The clocks of requests: what the standard promises for the matter, and what was promised to this customer. A pure function of what a request keeps
 * and the versions it names. A request whose orders promise has none of its own.
 */
public final class RequestClocks {

  /** The customer accepted a quote: its date counts from there. */
  public static final StartEvent QUOTE_ACCEPTED = StartEvent.of("QUOTE_ACCEPTED");

  /** From these on a request is timed. */
  private static final Set<StartEvent> STARTS =
      Set.of(StartEvent.RECEIVED, StartEvent.REPLY_PROMISED, QUOTE_ACCEPTED);

  private final OrderPromises promises;

  public RequestClocks(OrderPromises promises) {
    this.promises = promises;
  }

  /** The versions a request opened at this moment keeps. */
  VersionsInForce inForceAt(Instant opened) {
    return promises.inForceAt(opened);
  }

  ClockCalendars calendars(VersionsInForce versions) {
    return promises.calendars(versions);
  }

  /** Every promise of the request, by milestone. */
  @Keeps({D5_1_6c, D8_1_1a, D2_1_9, D8_1_4b})
  public List<ClockState> of(ServiceRequest request) {
    List<SlaPolicy> policies = policies(request);
    ClockTerms terms = ClockTerms.of(policies, calendars(request.standard()));
    return List.copyOf(SlaClock.evaluateAll(terms, events(request)).values());
  }

  public Optional<ClockState> of(ServiceRequest request, Milestone milestone) {
    return of(request).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst();
  }

  /** When the sweeper has to look at the request: the next warning, due instant, escalation or bounce. */
  Optional<Instant> nextActionAt(ServiceRequest request) {
    return Stream.concat(
            SlaClock.nextActionAt(of(request), fired(request)).stream(),
            request.bounceAt().stream())
        .min(Instant::compareTo);
  }

  /** What is to be done by now and was not yet, in the order of the moments it belongs to. */
  List<FiredStep> due(ServiceRequest request, Instant now) {
    Set<String> fired = fired(request);
    return of(request).stream()
        .flatMap(clock -> SlaClock.stepsDue(clock, fired, now).stream()
            .map(step -> FiredStep.of(clock.milestone(), step)))
        .sorted(FiredStep.ORDER)
        .toList();
  }

  private static Set<String> fired(ServiceRequest request) {
    return request.fired().stream().map(FiredStep::key).collect(Collectors.toSet());
  }

  // ---- what is promised

  private List<SlaPolicy> policies(ServiceRequest request) {
    LocalDate day = LocalDate.ofInstant(
        request.openedAt(), calendars(request.standard()).working().zone());
    Stream<SlaPolicy> published = promises
        .standard(request.standard())
        .policiesFor(ScopeFacts.ofKind(request.matter().name()), day)
        .stream()
        .flatMap(group -> group.candidates().stream())
        .filter(policy -> STARTS.contains(policy.start()));
    Stream<SlaPolicy> reply = request.promisedBy().stream()
        .map(by -> SlaPolicy.promised(
            "reply",
            Milestone.REPLY_GIVEN,
            StartEvent.REPLY_PROMISED,
            D2_1_9,
            Duration.between(request.openedAt(), by)));
    Stream<SlaPolicy> quote = request.quote().stream()
        .flatMap(shown -> shown.accepted().stream()
            .map(accepted -> SlaPolicy.promised(
                "quote",
                Milestone.SOLUTION_DONE,
                QUOTE_ACCEPTED,
                D8_1_4b,
                Duration.between(accepted.at(), shown.dueBy()))));
    return Stream.of(published, reply, quote).flatMap(policies -> policies).toList();
  }

  // ---- what happened

  private static List<ClockEvent> events(ServiceRequest request) {
    List<ClockEvent> events = new ArrayList<>();
    Instant from = request.openedAt();
    Stamp opened = stamp("opened", from, from);
    events.add(new ClockEvent.Started(opened, StartEvent.RECEIVED));
    request
        .promisedBy()
        .ifPresent(by -> events.add(
            new ClockEvent.Started(opened.withId("promised"), StartEvent.REPLY_PROMISED)));
    if (request.spokenWith()) {
      events.add(new ClockEvent.Stopped(opened.withId("spoken"), Milestone.RESPONDED));
    }
    request.quote().ifPresent(quote -> {
      Stamp shown = stamp("quoted", quote.at(), from);
      stop(events, shown, Milestone.RESPONDED, Milestone.SOLUTION_OFFERED, Milestone.REPLY_GIVEN);
      quote
          .accepted()
          .ifPresent(accepted -> events.add(
              new ClockEvent.Started(stamp("accepted", accepted.at(), from), QUOTE_ACCEPTED)));
    });
    request
        .outcome()
        .ifPresent(
            outcome -> stop(events, stamp("settled", outcome.at(), from), Milestone.SOLUTION_DONE));
    request.told().ifPresent(told -> {
      Stamp stamp = stamp("told", told.at(), from);
      stop(
          events,
          stamp,
          Milestone.RESPONDED,
          Milestone.ANSWERED,
          Milestone.SOLUTION_OFFERED,
          Milestone.REPLY_GIVEN,
          Milestone.RESULT_TOLD);
      events.add(new ClockEvent.Cancelled(stamp.withId("end"), Optional.empty()));
    });
    return events;
  }

  private static void stop(List<ClockEvent> events, Stamp stamp, Milestone... milestones) {
    for (Milestone milestone : milestones) {
      events.add(
          new ClockEvent.Stopped(stamp.withId(stamp.id() + "-" + milestone.token()), milestone));
    }
  }

  /** Whoever answers a letter before the office counts it as received answers it as it is received. */
  private static Stamp stamp(String id, Instant at, Instant from) {
    return Stamp.of(id, at.isBefore(from) ? from : at, EventSource.DISPATCHER);
  }
}

package org.gasservice.core.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.ClockTerms;
import org.gasservice.core.sla.Explanation;
import org.gasservice.core.sla.LateRule;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.PolicyGroup;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/** The clocks of orders: a pure function of what an order keeps and the versions it names. */
public final class OrderClocks {

  private final OrderPromises promises;
  private final LateRule late;

  public OrderClocks(OrderSettings settings, OrderPromises promises) {
    this.promises = promises;
    this.late = new LateRule(settings.lateAfter(), settings.lateConfirmedAfter());
  }

  /** The versions a new order keeps. */
  VersionsInForce inForceAt(Instant opened) {
    return promises.inForceAt(opened);
  }

  /** Every promise of the order, by milestone. */
  public List<OrderClock> of(ServiceOrder order) {
    Case found = caseOf(order);
    return SlaClock.evaluateAll(found.terms, found.events).values().stream()
        .map(state -> new OrderClock(state, found.beaten(state.milestone())))
        .toList();
  }

  public Optional<OrderClock> of(ServiceOrder order, Milestone milestone) {
    return of(order).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst();
  }

  /** Why a promise is due when it is. */
  public Explanation explain(ServiceOrder order, Milestone milestone) {
    Case found = caseOf(order);
    return SlaClock.explain(milestone, found.terms, found.events);
  }

  /** When the sweeper has to look at the order: the next warning, due instant, escalation or contact. */
  Optional<Instant> nextActionAt(ServiceOrder order) {
    Case found = caseOf(order);
    List<ClockState> states =
        List.copyOf(SlaClock.evaluateAll(found.terms, found.events).values());
    return Stream.concat(
            SlaClock.nextActionAt(states, fired(order)).stream(),
            order.suspension().map(Suspension::nextContactAt).stream())
        .min(Instant::compareTo);
  }

  /** What is to be done by now and was not yet, in the order of the moments it belongs to. */
  List<FiredStep> due(ServiceOrder order, Instant now) {
    Set<String> fired = fired(order);
    List<FiredStep> due = new ArrayList<>();
    for (OrderClock clock : of(order)) {
      SlaClock.stepsDue(clock.state(), fired, now)
          .forEach(step -> due.add(FiredStep.of(clock.milestone(), step)));
    }
    order
        .suspension()
        .filter(pause -> !pause.nextContactAt().isAfter(now))
        .ifPresent(pause -> due.add(
            FiredStep.nextContact(order.progress().suspensions().size(), pause.nextContactAt())));
    due.sort(FiredStep.ORDER);
    return List.copyOf(due);
  }

  private static Set<String> fired(ServiceOrder order) {
    return order.progress().fired().stream().map(FiredStep::key).collect(Collectors.toSet());
  }

  // ---- the case as the clock sees it

  /** Policies by classification, and the events that name them. */
  private record Case(
      ClockTerms terms,
      List<org.gasservice.core.sla.ClockEvent> events,
      List<PolicyGroup<SlaPolicy>> now) {

    List<SlaPolicy> beaten(Milestone milestone) {
      return now.stream()
          .filter(group -> group.candidates().get(0).milestone().equals(milestone))
          .flatMap(group -> group.beaten().stream())
          .toList();
    }
  }

  private Case caseOf(ServiceOrder order) {
    Map<String, SlaPolicy> policies = new LinkedHashMap<>();
    List<PolicyGroup<SlaPolicy>> groups = List.of();
    ClockEventsOf events = new ClockEventsOf(order);
    for (Reclassification classification : classifications(order)) {
      groups = groups(order, classification);
      List<String> ids = new ArrayList<>();
      groups.stream().flatMap(group -> group.candidates().stream()).forEach(policy -> {
        policies.put(policy.id(), policy);
        ids.add(policy.id());
      });
      events.classified(classification, ids);
    }
    ClockTerms terms = new ClockTerms(
        List.copyOf(policies.values()),
        promises.calendars(order.facts().standard()),
        late,
        List.of());
    return new Case(terms, events.list(), groups);
  }

  private static List<Reclassification> classifications(ServiceOrder order) {
    List<Reclassification> all = new ArrayList<>();
    all.add(order.progress().opening());
    all.addAll(order.progress().reclassifications());
    return all;
  }

  /** What holds for the order as classified then. Who somebody is or knows is not asked [D2-2.1]. */
  private List<PolicyGroup<SlaPolicy>> groups(ServiceOrder order, Reclassification classification) {
    OrderFacts facts = order.facts();
    ScopeFacts scope = ScopeFacts.builder()
        .kind(classification.triage().kind().name())
        .triage(classification.triage().name())
        .faultSize(classification.faultSize())
        .customerClass(facts.customerClass())
        .place(facts.place())
        .build();
    LocalDate day = LocalDate.ofInstant(
        facts.reportedAt(), promises.calendars(facts.standard()).working().zone());
    return promises.standard(facts.standard()).policiesFor(scope, day).stream()
        .filter(group -> group.candidates().get(0).start().equals(StartEvent.REPORTED))
        .toList();
  }
}

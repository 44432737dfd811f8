package org.gasservice.core.order;

import java.time.Duration;
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
  private final Duration noAccessPause;

  public OrderClocks(OrderSettings settings, OrderPromises promises) {
    this.promises = promises;
    this.noAccessPause = settings.noAccessPause();
    this.late = new LateRule(settings.lateAfter(), settings.lateConfirmedAfter());
  }

  /** The versions a new order keeps. */
  VersionsInForce inForceAt(Instant opened) {
    return promises.inForceAt(opened);
  }

  /** Every promise of the order, by milestone; the latest round first when it was reopened. */
  public List<OrderClock> of(ServiceOrder order) {
    List<OrderClock> clocks = new ArrayList<>();
    List<ServiceOrder> rounds = Rounds.of(order);
    for (int i = 0; i < rounds.size(); i++) {
      Case found = caseOf(rounds.get(i));
      int round = rounds.size() - i;
      SlaClock.evaluateAll(found.terms, found.events)
          .values()
          .forEach(
              state -> clocks.add(new OrderClock(state, round, found.beaten(state.milestone()))));
    }
    return List.copyOf(clocks);
  }

  /** One promise, as it stands now: of the latest round. */
  public Optional<OrderClock> of(ServiceOrder order, Milestone milestone) {
    return of(order).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst();
  }

  /** Why a promise is due when it is. */
  public Explanation explain(ServiceOrder order, Milestone milestone) {
    Case found = caseOf(Rounds.latest(order));
    return SlaClock.explain(milestone, found.terms, found.events);
  }

  /** When the sweeper has to look at the order: the next warning, due instant, escalation or contact. */
  Optional<Instant> nextActionAt(ServiceOrder order) {
    return Stream.concat(
            SlaClock.nextActionAt(states(Rounds.latest(order)), fired(order)).stream(),
            order.suspension().map(Suspension::nextContactAt).stream())
        .min(Instant::compareTo);
  }

  /** What is to be done by now and was not yet, in the order of the moments it belongs to. */
  List<FiredStep> due(ServiceOrder order, Instant now) {
    Set<String> fired = fired(order);
    List<FiredStep> due = new ArrayList<>();
    for (ClockState state : states(Rounds.latest(order))) {
      SlaClock.stepsDue(state, fired, now)
          .forEach(step -> due.add(FiredStep.of(state.milestone(), step)));
    }
    order
        .suspension()
        .filter(pause -> !pause.nextContactAt().isAfter(now))
        .ifPresent(pause -> due.add(
            FiredStep.nextContact(order.progress().suspensions().size(), pause.nextContactAt())));
    due.sort(FiredStep.ORDER);
    return List.copyOf(due);
  }

  private List<ClockState> states(ServiceOrder round) {
    Case found = caseOf(round);
    return List.copyOf(SlaClock.evaluateAll(found.terms, found.events).values());
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
    ClockEventsOf events = new ClockEventsOf(order, noAccessPause);
    for (Reclassification classification : classifications(order)) {
      groups = groups(order, classification);
      List<String> ids = new ArrayList<>();
      groups.stream().flatMap(group -> group.candidates().stream()).forEach(policy -> {
        policies.put(policy.id(), policy);
        ids.add(policy.id());
      });
      events.classified(classification, ids);
    }
    events.started(
        StartEvent.CAUSE_REMOVED, order.facts().reportedAt(), List.copyOf(policies.keySet()));
    if (!order.progress().papers().isEmpty()) {
      Instant approved =
          order.last(OrderEvent.What.PAPERS_APPROVED).orElse(order.facts().reportedAt());
      events.started(StartEvent.PAPERS_APPROVED, approved, List.copyOf(policies.keySet()));
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
        .kind(classification.triage().kindOf(order.kind()).name())
        .triage(classification.triage().name())
        .faultSize(classification.faultSize())
        .customerClass(facts.customerClass())
        .place(facts.place())
        .build();
    LocalDate day = LocalDate.ofInstant(
        order.reportedAt(), promises.calendars(facts.standard()).working().zone());
    return promises.standard(facts.standard()).policiesFor(scope, day).stream()
        .filter(group -> Workflow.of(classification.triage().kindOf(order.kind()))
            .starts()
            .contains(group.candidates().get(0).start()))
        .toList();
  }
}

package org.gasservice.core.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

  /** Classifications differ by kind, triage, size, class, place and day: few are asked for at a time. */
  private static final int KEPT = 1_000;

  private final OrderPromises promises;
  private final LateRule late;
  private final Duration noAccessPause;
  private final Cache<Asked, Promised> policies =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  /** What the policies of a case depend on, and nothing else. */
  private record Asked(VersionsInForce versions, OrderKind kind, ScopeFacts scope, LocalDate day) {}

  /** The promises of a case by milestone, and the policies that may hold. */
  private record Promised(
      List<PolicyGroup<SlaPolicy>> groups, List<SlaPolicy> candidates, List<String> ids) {
    static Promised of(List<PolicyGroup<SlaPolicy>> groups) {
      List<SlaPolicy> candidates =
          groups.stream().flatMap(group -> group.candidates().stream()).toList();
      return new Promised(
          groups, candidates, candidates.stream().map(SlaPolicy::id).toList());
    }
  }

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
    return nextActionAt(order, caseOf(Rounds.latest(order)));
  }

  /** The same of an order a step was taken with: most steps say nothing to a clock, and what it was not told changes nothing. */
  Optional<Instant> nextActionAt(ServiceOrder before, ServiceOrder after) {
    Case found = caseOf(Rounds.latest(after));
    return found.equals(caseOf(Rounds.latest(before)))
            && fired(after).equals(fired(before))
            && after.suspension().equals(before.suspension())
        ? before.progress().nextActionAt()
        : nextActionAt(after, found);
  }

  private static Optional<Instant> nextActionAt(ServiceOrder order, Case found) {
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
    Promised promised = Promised.of(List.of());
    ClockEventsOf events = new ClockEventsOf(order, noAccessPause);
    for (Reclassification classification : classifications(order)) {
      promised = promised(order, classification);
      promised.candidates().forEach(policy -> policies.put(policy.id(), policy));
      events.classified(classification, promised.ids());
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
    return new Case(terms, events.list(), promised.groups());
  }

  private static List<Reclassification> classifications(ServiceOrder order) {
    List<Reclassification> all = new ArrayList<>();
    all.add(order.progress().opening());
    all.addAll(order.progress().reclassifications());
    return all;
  }

  /** What holds for the order as classified then. Who somebody is or knows is not asked [D2-2.1]. */
  private Promised promised(ServiceOrder order, Reclassification classification) {
    OrderFacts facts = order.facts();
    OrderKind kind = classification.triage().kindOf(order.kind());
    ScopeFacts scope = ScopeFacts.builder()
        .kind(kind.name())
        .triage(classification.triage().name())
        .faultSize(classification.faultSize())
        .customerClass(facts.customerClass())
        .place(facts.place())
        .build();
    LocalDate day = LocalDate.ofInstant(
        order.reportedAt(), promises.calendars(facts.standard()).working().zone());
    return policies.get(new Asked(facts.standard(), kind, scope, day), this::promised);
  }

  private Promised promised(Asked asked) {
    return Promised.of(
        promises.standard(asked.versions()).policiesFor(asked.scope(), asked.day()).stream()
            .filter(group -> Workflow.of(asked.kind())
                .starts()
                .contains(group.candidates().get(0).start()))
            .toList());
  }
}

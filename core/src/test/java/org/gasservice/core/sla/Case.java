package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.standard.Direction;
import org.gasservice.core.standard.Leeway;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.Origin;
import org.gasservice.core.standard.PauseRule;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.Scope;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;

/** Tells what happened to an order, in the words of the trade and in local times of 2026. */
final class Case {

  static final ClockCalendars CALENDARS = ClockCalendars.of(Calendars.OFFICE);

  static final SlaPolicy DEPARTURE = policy(
          "D5-1.2b", Milestone.DEPARTED, Quantity.elapsed(Duration.ofMinutes(5)))
      .build();
  static final SlaPolicy ARRIVAL_30 = policy(
          "D5-1.2c", Milestone.ARRIVED, Quantity.elapsed(Duration.ofMinutes(30)))
      .addLeeways(Leeway.FORCE_MAJEURE)
      .build();
  static final SlaPolicy ARRIVAL_20 = policy(
          "D10-2.6", Milestone.ARRIVED, Quantity.elapsed(Duration.ofMinutes(20)))
      .build();
  static final SlaPolicy REPAIR_ARRIVAL = policy(
          "D10-2.6.repair", Milestone.ARRIVED, Quantity.elapsed(Duration.ofMinutes(20)))
      .addLeeways(Leeway.APPOINTMENT)
      .build();
  static final SlaPolicy SMALL_REPAIR = policy(
          "D10-2.5a", Milestone.REPAIRED, Quantity.elapsed(Duration.ofHours(4)))
      .pauses(pauses())
      .build();
  static final SlaPolicy LARGE_REPAIR = policy(
          "D10-2.5b", Milestone.REPAIRED, Quantity.elapsed(Duration.ofHours(24)))
      .pauses(pauses())
      .build();
  static final SlaPolicy EIGHT_WORKING_HOURS = policy(
          "OWN-1", Milestone.WORK_DONE, Quantity.working(Duration.ofHours(8)))
      .pauses(pauses())
      .build();
  static final SlaPolicy FIVE_WORKING_DAYS = policy(
          "D5-2.2", Milestone.RESULT_TOLD, Quantity.workingDays(5))
      .pauses(pauses())
      .build();

  private final List<ClockEvent> events = new ArrayList<>();
  private final ClockTerms terms;

  private Case(ClockTerms terms) {
    this.terms = terms;
  }

  static Case under(SlaPolicy... policies) {
    return new Case(ClockTerms.of(List.of(policies), CALENDARS));
  }

  static Case under(ClockTerms terms) {
    return new Case(terms);
  }

  static org.gasservice.core.standard.SlaPolicyBuilder policy(
      String clause, Milestone milestone, Quantity limit) {
    return SlaPolicy.builder()
        .id(clause)
        .clause(clause)
        .milestone(milestone)
        .start(StartEvent.REPORTED)
        .scope(Scope.ANY)
        .direction(Direction.AT_MOST)
        .limit(limit)
        .origin(Origin.STATED)
        .escalation(SlaPolicy.defaultEscalation(limit));
  }

  /** What pauses a repair by default. */
  static Map<SuspensionReason, PauseRule> pauses() {
    Map<SuspensionReason, PauseRule> rules = new EnumMap<>(SuspensionReason.class);
    rules.put(SuspensionReason.WAIT_CUSTOMER, PauseRule.PAUSES);
    rules.put(SuspensionReason.WAIT_PERMIT, PauseRule.PAUSES.atMost(Duration.ofHours(2)));
    rules.put(SuspensionReason.WEATHER, PauseRule.NEEDS_APPROVAL);
    return rules;
  }

  static Instant at(String monthDayTime) {
    return Calendars.at("2026-" + monthDayTime.replace(' ', 'T'));
  }

  Case event(ClockEvent event) {
    events.add(event);
    return this;
  }

  Stamp stamp(String at, EventSource source) {
    return Stamp.of("e" + events.size(), at(at), source);
  }

  Case reported(String at) {
    return event(new ClockEvent.Started(stamp(at, EventSource.CUSTOMER), StartEvent.REPORTED));
  }

  Case reportedUnder(String at, SlaPolicy... policies) {
    return event(new ClockEvent.Started(
        stamp(at, EventSource.CUSTOMER), StartEvent.REPORTED, ids(policies), Optional.empty()));
  }

  Case paused(String at, SuspensionReason reason, String nextContact) {
    return event(
        new ClockEvent.Paused(stamp(at, EventSource.CREW_DEVICE), reason, at(nextContact)));
  }

  Case pausedWithApproval(String at, SuspensionReason reason, String nextContact) {
    return event(new ClockEvent.Paused(
        stamp(at, EventSource.CREW_DEVICE).withApprover("E-9"), reason, at(nextContact)));
  }

  Case resumed(String at) {
    return event(new ClockEvent.Resumed(stamp(at, EventSource.DISPATCHER)));
  }

  Case reached(String at, Milestone milestone) {
    return event(new ClockEvent.Stopped(stamp(at, EventSource.CREW_DEVICE), milestone));
  }

  Case reached(String at, Milestone milestone, UnaryOperator<Stamp> how) {
    return event(new ClockEvent.Stopped(how.apply(stamp(at, EventSource.CREW_DEVICE)), milestone));
  }

  Case cancelled(String at) {
    return event(new ClockEvent.Cancelled(stamp(at, EventSource.DISPATCHER), Optional.empty()));
  }

  Case restarted(String at) {
    return event(new ClockEvent.Restarted(
        stamp(at, EventSource.DISPATCHER).withReason("WRONG_ADDRESS"), Optional.empty()));
  }

  Case reclassified(String at, SlaPolicy... policies) {
    return event(new ClockEvent.Reclassified(
        stamp(at, EventSource.DISPATCHER).withReason("NEEDS_DIGGING"), ids(policies)));
  }

  Case agreed(String at, String start, String end) {
    return event(new ClockEvent.AppointmentAgreed(
        stamp(at, EventSource.CUSTOMER), window(start, end), true, true));
  }

  Case changed(String at, String start, String end, boolean byCompany) {
    return event(new ClockEvent.AppointmentChanged(
        stamp(at, EventSource.CUSTOMER), window(start, end), byCompany, true));
  }

  Case imposed(String at, Milestone milestone, String due, EventSource source) {
    return event(new ClockEvent.Imposed(stamp(at, source), milestone, at(due), "12345"));
  }

  Case excused(String at) {
    return event(new ClockEvent.Excused(
        stamp(at, EventSource.DISPATCHER).withReason("FLOOD").withApprover("E-9"),
        Optional.empty()));
  }

  static AppointmentWindow window(String start, String end) {
    return new AppointmentWindow(at(start), at(end));
  }

  private static List<String> ids(SlaPolicy... policies) {
    return java.util.Arrays.stream(policies).map(SlaPolicy::id).toList();
  }

  List<ClockEvent> events() {
    return events;
  }

  ClockTerms terms() {
    return terms;
  }

  /** Evaluates twice, once in another order, since the order of the list must not matter. */
  ClockState clock(Milestone milestone) {
    ClockState state = SlaClock.evaluate(milestone, terms, events);
    List<ClockEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(events.size()));
    if (!SlaClock.evaluate(milestone, terms, shuffled).equals(state)) {
      throw new AssertionError("the order of the list changed the outcome");
    }
    return state;
  }

  Instant due(Milestone milestone) {
    return clock(milestone).due().orElseThrow();
  }

  EventFinding.Verdict lastVerdict(Milestone milestone) {
    return clock(milestone).finding("e" + (events.size() - 1)).orElseThrow().verdict();
  }
}

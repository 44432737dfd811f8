package org.gasservice.core.sla;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Milestone;
import org.jspecify.annotations.Nullable;

/** What appointments do to one clock: the window replaces the promise to come, and the limit to repair counts from it. */
final class Bookings {

  /** Milestones whose limit counts from the agreed window, once an appointment replaced the arrival. */
  private static final Set<Milestone> ANCHORED = Set.of(Milestone.REPAIRED, Milestone.WORK_DONE);

  private final Milestone milestone;
  private final ClockTerms terms;
  private final Collection<ClockEvent> all;
  private final Promises promises;
  private boolean missed;
  private @Nullable ClockState arrival;

  /** @param all events of the order: whether a window counts is decided by the clock of the arrival */
  Bookings(Milestone milestone, ClockTerms terms, Collection<ClockEvent> all, Promises promises) {
    this.milestone = milestone;
    this.terms = terms;
    this.all = all;
    this.promises = promises;
  }

  /** Whether the company moved its own appointment. */
  boolean missed() {
    return missed;
  }

  Verdict agree(ClockEvent.AppointmentAgreed event) {
    if (anchors()) {
      return anchor(event);
    }
    List<Track> replaceable = promises.replaceable();
    if (replaceable.isEmpty()) {
      return Verdict.NOT_BY_APPOINTMENT;
    }
    if (replaceable.stream().anyMatch(track -> track.window().isPresent())) {
      return Verdict.ALREADY_AGREED;
    }
    if (!event.dangerExcluded()) {
      return Verdict.DANGER_NOT_EXCLUDED;
    }
    if (!event.consent()) {
      return Verdict.NO_CONSENT;
    }
    if (event.window().end().isBefore(event.at())) {
      return Verdict.WINDOW_NOT_AHEAD;
    }
    if (replaceable.stream().anyMatch(track -> event.at().isAfter(track.clause().due()))) {
      return Verdict.AGREED_TOO_LATE;
    }
    replaceable.forEach(track -> promises.put(track.agreed(event.window())));
    return Verdict.APPOINTMENT;
  }

  Verdict change(ClockEvent.AppointmentChanged event) {
    if (anchors()) {
      return anchor(event);
    }
    List<Track> agreed = promises.replaceable().stream()
        .filter(track -> track.window().isPresent())
        .toList();
    if (agreed.isEmpty()) {
      return Verdict.NO_APPOINTMENT;
    }
    if (event.byCompany()) {
      missed = true;
      return Verdict.MISSED_APPOINTMENT;
    }
    if (!event.consent()) {
      return Verdict.NO_CONSENT;
    }
    if (event.window().end().isBefore(event.at())) {
      return Verdict.WINDOW_NOT_AHEAD;
    }
    if (agreed.stream().anyMatch(track -> event.at().isAfter(track.clause().due()))) {
      return Verdict.AGREED_TOO_LATE;
    }
    agreed.forEach(track -> promises.put(track.agreed(event.window())));
    return Verdict.APPOINTMENT;
  }

  private boolean anchors() {
    return ANCHORED.contains(milestone) && promises.replaceable().isEmpty();
  }

  /** An appointment anchors the repair exactly when it replaced the arrival. */
  private Verdict anchor(ClockEvent event) {
    if (arrival == null) {
      arrival = SlaClock.evaluate(Milestone.ARRIVED, terms, all);
    }
    Verdict there = arrival
        .finding(event.stamp().id())
        .map(EventFinding::verdict)
        .orElse(Verdict.NOT_BY_APPOINTMENT);
    if (there != Verdict.APPOINTMENT) {
      return there;
    }
    AppointmentWindow window = event instanceof ClockEvent.AppointmentAgreed agreed
        ? agreed.window()
        : ((ClockEvent.AppointmentChanged) event).window();
    return promises.anchorAt(window.start(), event.at())
        ? Verdict.ANCHORED
        : Verdict.AGREED_TOO_LATE;
  }
}

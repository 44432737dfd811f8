package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.ClockEvent;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.ClockTerms;
import org.gasservice.core.sla.EventSource;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.sla.Stamp;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;

/** Collects what clocks run on. Nothing happened before the beginning: a letter may be dealt with before the office counts it as received. */
final class Timeline {

  private final Instant beginning;
  private final List<ClockEvent> events = new ArrayList<>();

  Timeline(Instant beginning) {
    this.beginning = beginning;
  }

  void start(String id, Instant at, StartEvent event) {
    events.add(new ClockEvent.Started(stamp(id, at), event));
  }

  void stop(Instant at, Milestone milestone) {
    events.add(new ClockEvent.Stopped(stamp("stop-" + milestone.token(), at), milestone));
  }

  private Stamp stamp(String id, Instant at) {
    return Stamp.of(
        id + "-" + events.size(), at.isBefore(beginning) ? beginning : at, EventSource.DISPATCHER);
  }

  void addAll(List<ClockEvent> more) {
    events.addAll(more);
  }

  /** The clocks. At the end what was not reached was missed, if it was due by then, and fell away if not: none is left without an outcome. */
  List<ClockState> states(ClockTerms terms, Optional<Instant> end) {
    List<ClockState> states = List.copyOf(SlaClock.evaluateAll(terms, events).values());
    if (end.isEmpty()) {
      return states;
    }
    List<ClockEvent> all = new ArrayList<>(events);
    for (ClockState state : states) {
      Milestone milestone = state.milestone();
      Stamp stamp = Stamp.of("end-" + milestone.token(), end.get(), EventSource.SYSTEM);
      all.add(
          state.isOverdueAt(end.get())
              ? new ClockEvent.Stopped(stamp, milestone)
              : new ClockEvent.Cancelled(stamp, Optional.of(milestone)));
    }
    return List.copyOf(SlaClock.evaluateAll(terms, all).values());
  }
}

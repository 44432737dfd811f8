package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.sla.ClockEvent;
import org.gasservice.core.sla.EventSource;
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

  List<ClockEvent> events() {
    return events;
  }
}

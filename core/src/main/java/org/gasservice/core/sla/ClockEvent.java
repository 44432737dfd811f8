package org.gasservice.core.sla;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;
import org.gasservice.core.standard.SuspensionReason;

/**
 * Something that happened to an order and matters to its clocks. All clocks of an order read one list; each takes what concerns it. The
 * list is what is stored: everything else can be computed from it again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClockEvent.Started.class, name = "START"),
  @JsonSubTypes.Type(value = ClockEvent.Paused.class, name = "PAUSE"),
  @JsonSubTypes.Type(value = ClockEvent.Resumed.class, name = "RESUME"),
  @JsonSubTypes.Type(value = ClockEvent.Stopped.class, name = "STOP"),
  @JsonSubTypes.Type(value = ClockEvent.Cancelled.class, name = "CANCEL"),
  @JsonSubTypes.Type(value = ClockEvent.Restarted.class, name = "RESET"),
  @JsonSubTypes.Type(value = ClockEvent.Reclassified.class, name = "RECLASSIFY"),
  @JsonSubTypes.Type(value = ClockEvent.AppointmentAgreed.class, name = "APPOINTMENT_AGREED"),
  @JsonSubTypes.Type(value = ClockEvent.AppointmentChanged.class, name = "APPOINTMENT_CHANGED"),
  @JsonSubTypes.Type(value = ClockEvent.Imposed.class, name = "IMPOSE"),
  @JsonSubTypes.Type(value = ClockEvent.Excused.class, name = "EXCUSE"),
  @JsonSubTypes.Type(value = ClockEvent.Corrected.class, name = "CORRECT"),
})
public sealed interface ClockEvent {

  Stamp stamp();

  default Instant at() {
    return stamp().occurredAt();
  }

  /**
   * What promises run from happened; of several the first counts.
   *
   * @param policies ids of the policies of this case; empty for all of the terms
   * @param planned for lead times, the moment they count back from
   */
  record Started(Stamp stamp, StartEvent start, List<String> policies, Optional<Instant> planned)
      implements ClockEvent {
    public Started {
      policies = List.copyOf(policies);
    }

    public Started(Stamp stamp, StartEvent start) {
      this(stamp, start, List.of(), Optional.empty());
    }
  }

  /**
   * Work stands still (挂起). What that does to a clock is said by its policy. A pause while paused replaces the reason and the date.
   *
   * @param nextContact the pause ends by itself then
   */
  record Paused(Stamp stamp, SuspensionReason reason, Instant nextContact) implements ClockEvent {}

  /** Work goes on: somebody decided so, or the next visit began. */
  record Resumed(Stamp stamp) implements ClockEvent {}

  /** The milestone is reached. */
  record Stopped(Stamp stamp, Milestone milestone) implements ClockEvent {}

  /** The promise fell away. @param milestone empty for all clocks of the order */
  record Cancelled(Stamp stamp, Optional<Milestone> milestone) implements ClockEvent {}

  /** The clock begins again from here; what was elapsed or paused is forgotten. Needs a reason. @param milestone empty for all clocks */
  record Restarted(Stamp stamp, Optional<Milestone> milestone) implements ClockEvent {}

  /** Other policies apply from here, as when triage or the size of a fault changes. Needs a reason. Elapsed time and pauses are carried over. */
  record Reclassified(Stamp stamp, List<String> policies) implements ClockEvent {
    public Reclassified {
      policies = List.copyOf(policies);
    }
  }

  /**
   * An appointment (预约).
   *
   * @param dangerExcluded triage answered that there is no danger
   * @param consent the customer's consent is on record
   */
  record AppointmentAgreed(
      Stamp stamp, AppointmentWindow window, boolean dangerExcluded, boolean consent)
      implements ClockEvent {}

  /**
   * Another window for an appointment.
   *
   * @param byCompany the company asked for it: a missed appointment (爽约), and the first window stays the promise
   */
  record AppointmentChanged(
      Stamp stamp, AppointmentWindow window, boolean byCompany, boolean consent)
      implements ClockEvent {}

  /**
   * A date set, or moved, by an outside body.
   *
   * @param body its code, such as {@code 12345}; a later date of the same body replaces its earlier one
   */
  record Imposed(Stamp stamp, Milestone milestone, Instant due, String body)
      implements ClockEvent {}

  /** Force majeure (不可抗力): a breach leaves the adjusted figure. Needs reason and approver. @param milestone empty for all clocks */
  record Excused(Stamp stamp, Optional<Milestone> milestone) implements ClockEvent {}

  /** The milestone was really reached then. Needs reason and approver. The first value stays visible. */
  record Corrected(Stamp stamp, Milestone milestone, Instant stoppedAt) implements ClockEvent {}
}

package org.gasservice.core.sla;

import java.time.Instant;

/**
 * What a clock made of an event that concerned it.
 *
 * @param event its id
 * @param kind of the event
 * @param lateRecorded recorded late, or a crew's milestone recorded by somebody else; shown apart
 * @param verdict stable and with a text in Chinese and English: what it did, or why it does not count
 */
public record EventFinding(
    String event, String kind, Instant at, boolean lateRecorded, Verdict verdict) {

  static EventFinding of(ClockEvent event, boolean lateRecorded, Verdict verdict) {
    return new EventFinding(
        event.stamp().id(), event.getClass().getSimpleName(), event.at(), lateRecorded, verdict);
  }

  /** Whether the clock took it. */
  public boolean applied() {
    return verdict.applied();
  }

  /** The closed list of what an event can come to. */
  public enum Verdict {
    STARTED(true),
    PAUSED(true),
    RESUMED(true),
    STOPPED(true),
    CANCELLED(true),
    RESTARTED(true),
    RECLASSIFIED(true),
    /** The appointment is the promise now. */
    APPOINTMENT(true),
    /** The limit counts from the agreed window now. */
    ANCHORED(true),
    /** The company moved its own appointment: the first window stays the promise. */
    MISSED_APPOINTMENT(true),
    IMPOSED(true),
    EXCUSED(true),
    CORRECTED(true),
    /** The pause ended because its reason changed to one that does not pause. */
    PAUSE_REPLACED(true),

    ALREADY_STARTED(false),
    NOT_STARTED(false),
    ALREADY_ENDED(false),
    /** It reached us after the outcome was final; only a correction can tell it now. */
    AFTER_FINAL(false),
    NOT_PAUSED(false),
    REASON_DOES_NOT_PAUSE(false),
    PAUSE_NEEDS_APPROVAL(false),
    NEXT_CONTACT_NOT_AHEAD(false),
    NOT_BY_APPOINTMENT(false),
    DANGER_NOT_EXCLUDED(false),
    NO_CONSENT(false),
    /** The due instant had passed when the appointment was agreed. */
    AGREED_TOO_LATE(false),
    WINDOW_NOT_AHEAD(false),
    NO_APPOINTMENT(false),
    ALREADY_AGREED(false),
    NOT_THE_BODY(false),
    NOT_EXCUSABLE(false),
    NOTHING_TO_CORRECT(false),
    NEEDS_REASON(false),
    NEEDS_APPROVER(false),
    LATE_WITHOUT_REASON(false),
    LATE_WITHOUT_SUPERVISOR(false);

    private final boolean applied;

    Verdict(boolean applied) {
      this.applied = applied;
    }

    public boolean applied() {
      return applied;
    }

    /** Key of its text. */
    public String messageCode() {
      return "sla.event." + name();
    }
  }
}

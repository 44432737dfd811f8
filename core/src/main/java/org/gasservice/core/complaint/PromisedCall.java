package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;

/**
 * Somebody asked after a complaint nobody has dealt with yet, and was promised a call within minutes (限时回电) [D10-3.4e].
 *
 * @param at when it was promised
 * @param by staff number of who promised it
 * @param number to call, kept until they were called; that of the complaint when absent
 * @param calledAt when they were called
 */
public record PromisedCall(
    Instant at, String by, Optional<Personal> number, Optional<Instant> calledAt) {

  public PromisedCall {
    number = number == null ? Optional.empty() : number;
    calledAt = calledAt == null ? Optional.empty() : calledAt;
  }

  public boolean owed() {
    return calledAt.isEmpty();
  }

  /** The number has served its purpose. */
  PromisedCall called(Instant when) {
    return new PromisedCall(at, by, Optional.empty(), Optional.of(when));
  }

  /** Each promise is one of its own. @param nth which of its level, from 1 */
  static Milestone milestone(int nth) {
    return nth == 1 ? Milestone.CALLED_BACK : Milestone.of(numbered(Milestone.CALLED_BACK, nth));
  }

  /** What starts the clock of a promise. @param nth which of its level, from 1 */
  static StartEvent start(int nth) {
    return StartEvent.of(numbered(Milestone.CALLED_BACK, nth) + "_PROMISED");
  }

  private static String numbered(Milestone milestone, int nth) {
    return milestone.token() + "_" + nth;
  }
}

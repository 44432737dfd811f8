package org.gasservice.examples.replay;

import java.util.Optional;
import org.gasservice.core.order.Triage;
import org.gasservice.core.standard.SuspensionReason;

/**
 * How far the log has told the story of a ticket: all the mapping needs to know of the rows before.
 *
 * @param resolver who was sent
 */
record Told(
    Stage stage, Optional<String> resolver, Optional<SuspensionReason> waiting, Triage triage) {

  /** Where the order stands. */
  enum Stage {
    RECEIVED,
    ACCEPTED,
    SENT,
    WAITING,
    DONE,
    CLOSED;

    boolean ended() {
      return this == DONE || this == CLOSED;
    }
  }

  Told at(Stage now) {
    return new Told(now, resolver, waiting, triage);
  }

  Told sent(String person) {
    return new Told(Stage.SENT, Optional.of(person), Optional.empty(), triage);
  }

  Told waitingFor(SuspensionReason reason) {
    return new Told(Stage.WAITING, Optional.empty(), Optional.of(reason), triage);
  }

  Told as(Triage now) {
    return new Told(stage, resolver, waiting, now);
  }
}

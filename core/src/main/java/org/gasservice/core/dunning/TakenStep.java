package org.gasservice.core.dunning;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Key;

/**
 * A step that was taken.
 *
 * @param nominalAt when it was due
 * @param at when it was taken; later, when nobody looked
 * @param about the notice, or the order
 * @param servedAt when a notice was served; absent before
 */
public record TakenStep(
    StepKind kind, Instant nominalAt, Instant at, Key about, Optional<Instant> servedAt) {

  public TakenStep {
    servedAt = servedAt == null ? Optional.empty() : servedAt;
  }

  TakenStep served(Instant when) {
    return new TakenStep(kind, nominalAt, at, about, Optional.of(when));
  }
}

package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * The shut-off a critical hazard orders (安全停供). The point is off for safety from the order on: nobody may turn gas on. That gas is off counts only
 * with evidence.
 *
 * @param order the field task; absent where it was done on the spot
 * @param proof what shows that it was done
 * @param obstruction why it could not be done
 */
@Value.Builder
public record SafetyShutOff(
    Instant orderedAt,
    Optional<Key> order,
    Optional<ShutOffProof> proof,
    Optional<Instant> doneAt,
    Optional<Obstruction> obstruction)
    implements WithSafetyShutOff {

  /** How far a shut-off is. */
  public enum State {
    /** 已下令 */
    ORDERED,
    /** 已停气: with evidence. */
    DONE,
    /** 拒不停气 */
    OBSTRUCTED
  }

  public SafetyShutOff {
    order = order == null ? Optional.empty() : order;
    proof = proof == null ? Optional.empty() : proof;
    doneAt = doneAt == null ? Optional.empty() : doneAt;
    obstruction = obstruction == null ? Optional.empty() : obstruction;
  }

  static SafetyShutOff ordered(Instant at, Key order) {
    return new SafetyShutOff(
        at, Optional.of(order), Optional.empty(), Optional.empty(), Optional.empty());
  }

  SafetyShutOff done(ShutOffProof shown, Instant at) {
    return withProof(shown).withDoneAt(at);
  }

  /** It counts as done with evidence alone. */
  public State state() {
    if (proof.isPresent()) {
      return State.DONE;
    }
    return obstruction.isPresent() ? State.OBSTRUCTED : State.ORDERED;
  }
}

package org.gasservice.core.followup;

import java.util.Optional;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.storage.Key;

/**
 * A derived command that was refused.
 *
 * @param target what it was for; the owner itself when nothing could be planned
 * @param code of the refusal, as in the message bundles
 * @param clause that forbids it
 */
public record RefusedTarget(Key target, String code, Optional<String> clause) {

  static RefusedTarget of(Key target, Refusal refusal) {
    Optional<String> clause = refusal instanceof RuleViolation violation
        ? Optional.of(violation.clause())
        : Optional.empty();
    return new RefusedTarget(target, refusal.code(), clause);
  }
}

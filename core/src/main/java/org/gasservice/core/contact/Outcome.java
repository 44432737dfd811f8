package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * What came of a request (办理结果).
 *
 * @param rule the rule it was declined by [D2-1.10]; absent when it was answered
 */
public record Outcome(Instant at, String by, Personal text, Optional<String> rule) {

  public Outcome {
    rule = rule == null ? Optional.empty() : rule;
  }

  public boolean declined() {
    return rule.isPresent();
  }
}

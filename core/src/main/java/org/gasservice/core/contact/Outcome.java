package org.gasservice.core.contact;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.customer.Role;
import org.gasservice.core.privacy.Personal;

/**
 * What came of a request (办理结果).
 *
 * @param text in words; absent where the rule says it all
 * @param rule the rule it was declined by [D2-1.10]; absent when it was answered
 * @param mayAsk who may ask for it, where it was declined because the applicant may not
 */
public record Outcome(
    Instant at, String by, Optional<Personal> text, Optional<String> rule, Set<Role> mayAsk) {

  public Outcome {
    text = text == null ? Optional.empty() : text;
    rule = rule == null ? Optional.empty() : rule;
    mayAsk = mayAsk == null ? Set.of() : Sets.immutableEnumSet(mayAsk);
  }

  static Outcome answered(Instant at, String by, Personal text) {
    return new Outcome(at, by, Optional.of(text), Optional.empty(), Set.of());
  }

  static Outcome declined(Instant at, String by, Personal text, String rule) {
    return new Outcome(at, by, Optional.of(text), Optional.of(rule), Set.of());
  }

  public boolean declined() {
    return rule.isPresent();
  }
}

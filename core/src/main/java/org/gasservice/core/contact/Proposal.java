package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * A known danger that a new one was opened beside (疑似同一险情): somebody says that it is the same, and the two are merged, or why not.
 *
 * @param incident the known one
 * @param score of its {@link Nearness}
 * @param apart why it is another danger; absent while nobody has decided
 */
public record Proposal(String incident, int score, Optional<Apart> apart) {

  /** That it is another danger, and why. */
  public record Apart(Instant at, String by, Personal reason) {}

  public Proposal {
    apart = apart == null ? Optional.empty() : apart;
  }

  boolean open() {
    return apart.isEmpty();
  }

  Proposal keptApart(Apart decision) {
    return new Proposal(incident, score, Optional.of(decision));
  }
}

package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * A paper of the customer's that we hold (原件收存) [D4-10a].
 *
 * @param paper what it is, such as {@code ID}
 * @param receipt number of the receipt given for it
 * @param returned when it was given back
 */
public record Original(
    String paper, String receipt, Instant takenAt, String takenBy, Optional<Returned> returned) {

  /**
   * That it was given back, face to face.
   *
   * @param signature reference of the customer's signature
   */
  public record Returned(Instant at, String by, String signature) {}

  public Original {
    returned = returned == null ? Optional.empty() : returned;
  }

  boolean held() {
    return returned.isEmpty();
  }

  Original givenBack(Returned back) {
    return new Original(paper, receipt, takenAt, takenBy, Optional.of(back));
  }
}

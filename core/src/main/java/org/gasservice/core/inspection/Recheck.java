package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Key;

/**
 * A look at a hazard again (复查).
 *
 * @param by staff number of who looked
 * @param number of the record, a token
 * @param order the follow-up order it was done under
 */
public record Recheck(Instant at, String by, boolean passed, String number, Optional<Key> order) {

  public Recheck {
    order = order == null ? Optional.empty() : order;
  }
}

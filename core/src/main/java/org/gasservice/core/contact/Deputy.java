package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Who acts for an owner who is away (代理人); ownership stays [D10-S1].
 *
 * @param from inclusive
 * @param until exclusive; absent until further notice
 */
public record Deputy(String person, Instant from, Optional<Instant> until) {

  public Deputy {
    until = until == null ? Optional.empty() : until;
  }

  boolean actsAt(Instant moment) {
    return !moment.isBefore(from) && until.filter(end -> !moment.isBefore(end)).isEmpty();
  }
}

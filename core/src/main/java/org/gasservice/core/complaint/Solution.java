package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;

/**
 * What will be done and by when, as it was told to the complainant (解决方案) [D8-1.1b]. The date is a promise of its own: nobody moves it, and missing
 * it is a breach besides.
 *
 * @param action what, in words
 * @param dueBy up to and including then it is done in time
 * @param how absent when nobody can be reached
 * @param done that it was done
 */
public record Solution(
    Measure measure,
    Personal action,
    Instant offeredAt,
    String by,
    Instant dueBy,
    Optional<Channel> how,
    Optional<Done> done) {

  /**
   * That it was done.
   *
   * @param evidence reference of the paper or order that shows it
   */
  public record Done(Instant at, String by, String evidence) {}

  public Solution {
    how = how == null ? Optional.empty() : how;
    done = done == null ? Optional.empty() : done;
  }

  boolean open() {
    return done.isEmpty();
  }

  Solution done(Done end) {
    return new Solution(measure, action, offeredAt, by, dueBy, how, Optional.of(end));
  }
}

package org.gasservice.core.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.order.Daypart;

/**
 * That a reporter of danger is owed the outcome, and how that went (告知报警人).
 *
 * @param attempts when they were tried in vain
 * @param told when and how they were told
 * @param givenUp whether they were tried on every part of the day in vain
 */
public record Telling(List<Instant> attempts, Optional<Told> told, boolean givenUp) {

  /** Nobody has tried yet. */
  static final Telling OWED = new Telling(List.of(), Optional.empty(), false);

  /** Most attempts kept. */
  static final int MOST_ATTEMPTS = 30;

  public Telling {
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
    told = told == null ? Optional.empty() : told;
  }

  /** Whether they are still to be told. */
  public boolean open() {
    return told.isEmpty() && !givenUp;
  }

  Telling with(Told done) {
    return new Telling(attempts, Optional.of(done), givenUp);
  }

  /** Tried in vain; the third time of day ends it. */
  Telling tried(Instant at, ZoneId zone) {
    List<Instant> more = Stream.concat(attempts.stream(), Stream.of(at)).toList();
    return new Telling(more, told, Daypart.all(more, zone));
  }
}

package org.gasservice.examples.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of a ticket log.
 *
 * @param line in the file, from 2
 * @param number of the row within its ticket, from 1
 * @param state as the log writes it
 * @param resolver whom it is assigned to
 * @param priority 1 (critical) to 4 (low)
 */
record LogRow(
    int line,
    String ticket,
    int number,
    String state,
    Optional<String> resolver,
    Optional<String> group,
    String place,
    String matter,
    int priority,
    Instant openedAt,
    Instant updatedAt) {

  /** Names the row in command ids. */
  String id() {
    return ticket + "-" + number;
  }
}

package org.gasservice.core.inspection;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gasservice.core.order.Daypart;
import org.immutables.value.Value;

/**
 * What happened in one window of a point (周期安检记录). Windows in which nothing happened yet have none.
 *
 * @param from first day of the window
 * @param standing how it stands; NOT_VISITED once it is over and nobody came
 * @param since day it came to stand so
 * @param attempts when nobody opened or somebody refused, oldest first
 */
@Value.Builder
public record WindowRecord(
    LocalDate from, WindowStanding standing, LocalDate since, List<Instant> attempts)
    implements WithWindowRecord {

  /** Most attempts remembered; later ones stand in the visits alone. */
  static final int MOST_ATTEMPTS = 12;

  public WindowRecord {
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
  }

  static WindowRecord none(InspectionWindow window) {
    return new WindowRecord(window.from(), WindowStanding.NOT_VISITED, window.from(), List.of());
  }

  WindowRecord after(WindowStanding outcome, Instant at, LocalDate day) {
    WindowStanding next = standing.then(outcome);
    List<Instant> tried = outcome.settled() || attempts.size() >= MOST_ATTEMPTS
        ? attempts
        : ImmutableList.<Instant>builder().addAll(attempts).add(at).build();
    return new WindowRecord(from, next, next == standing ? since : day, tried);
  }

  /** Whether it was tried at every part of the day. */
  boolean triedInEarnest(ZoneId zone) {
    return Daypart.all(attempts, zone);
  }
}

package org.gasservice.core.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.FeeLine;

/**
 * What a customer was shown before they said yes (受理告知): the steps, what each costs by the published schedule, and when it is done [D8-1.4b].
 *
 * @param steps what will be done, in order
 * @param lines what it costs; empty when it is free
 * @param dueBy when it is done
 * @param by who showed it
 */
public record Quote(
    List<String> steps,
    List<FeeLine> lines,
    Instant dueBy,
    Instant at,
    String by,
    Optional<Accepted> accepted) {

  /**
   * That the customer said yes.
   *
   * @param by who put it on record
   * @param reference of the signature or recording
   */
  public record Accepted(Instant at, String by, String reference) {}

  public Quote {
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
    accepted = accepted == null ? Optional.empty() : accepted;
  }

  /** What it costs in all. */
  public Yuan price() {
    return lines.stream().map(FeeLine::amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  Quote accepted(Accepted yes) {
    return new Quote(steps, lines, dueBy, at, by, Optional.of(yes));
  }
}

package org.gasservice.core.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;

/**
 * When and by whom a step is taken: all a rule knows of the world.
 *
 * @param at when it happened
 * @param recordedAt now
 */
record Moment(Instant at, Instant recordedAt, Actor actor, OrderSettings settings) {

  static Moment of(Reads reads, OrderSettings settings) {
    return new Moment(reads.occurredAt(), reads.recordedAt(), reads.actor(), settings);
  }

  String by() {
    return actor.id();
  }

  boolean bySystem() {
    return actor.kind() == Actor.Kind.SYSTEM;
  }

  LocalDate day() {
    return settings.dayOf(at);
  }

  /** @throws RuleViolation when nobody, or the actor alone, stands for it */
  String second(Optional<String> person, String clause) {
    return person
        .filter(other -> !other.equals(by()))
        .orElseThrow(() -> new RuleViolation(clause, "order.second-person"));
  }
}

package org.gasservice.core.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;

/**
 * When and by whom a step is taken: all a rule knows of the world.
 *
 * @param at when it happened
 * @param recordedAt now
 * @param others what somebody else may do
 */
record Moment(
    Instant at,
    Instant recordedAt,
    Actor actor,
    OrderSettings settings,
    Function<String, Authority> others) {

  static Moment of(Reads reads, OrderSettings settings) {
    return new Moment(
        reads.occurredAt(),
        reads.recordedAt(),
        reads.actor(),
        settings,
        person -> reads.authorityOf(Actor.employee(person)));
  }

  /** The moment it is recorded, for what follows from something that happened earlier. */
  Moment asRecorded() {
    return new Moment(recordedAt, recordedAt, actor, settings, others);
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

  /**
   * A second person who may do the same.
   *
   * @throws RuleViolation when it is the actor, or somebody who may not
   */
  String approver(String person, String permission, String clause) {
    String approver = second(Optional.of(person), clause);
    if (!others.apply(approver).allows(permission)) {
      throw new RuleViolation(clause, "order.approver-not-entitled");
    }
    return approver;
  }

  /** @throws RuleViolation when nobody, or the actor alone, stands for it */
  String second(Optional<String> person, String clause) {
    return person
        .filter(other -> !other.equals(by()))
        .orElseThrow(() -> new RuleViolation(clause, "order.second-person"));
  }
}

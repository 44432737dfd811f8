package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a standard binds the company to (承诺): in time ({@link SlaPolicy}) or otherwise ({@link Target}). */
public sealed interface Commitment permits SlaPolicy, Target {

  /** Unique within a standard. */
  String id();

  /** What it is a promise of. Two commitments of the same matter are compared, others never. */
  String matter();

  Scope scope();

  Direction direction();

  Quantity quantity();

  Set<Leeway> leeways();

  /** Id of the clause it comes from. */
  String clause();

  Origin origin();

  /** First day it is in force; empty for as long as its standard. */
  Optional<LocalDate> validFrom();

  /** Last day it is in force. */
  Optional<LocalDate> validTo();

  default boolean inForceOn(LocalDate day) {
    return validFrom().map(first -> !day.isBefore(first)).orElse(true)
        && validTo().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether it is about a case that started on this day. */
  default boolean appliesTo(ScopeFacts facts, LocalDate startedOn) {
    return inForceOn(startedOn) && scope().matches(facts);
  }

  /** Whether a special contract may promise less. */
  default boolean negotiable() {
    return leeways().contains(Leeway.NEGOTIABLE);
  }

  default boolean sameMatter(Commitment other) {
    return matter().equals(other.matter()) && direction() == other.direction();
  }

  /**
   * How strict this is beside another of the same matter: negative when stricter, zero when equal, positive when looser. Empty when
   * they count on different clocks and only the due instants of the case at hand can be compared.
   */
  default OptionalInt strictnessAgainst(Commitment other) {
    OptionalInt compared = quantity().compare(other.quantity());
    return compared.isEmpty() || direction() == Direction.AT_MOST
        ? compared
        : OptionalInt.of(-compared.getAsInt());
  }

  /** Whether it is in force on every day the other is. */
  default boolean outlasts(Commitment other) {
    boolean begins = validFrom().isEmpty()
        || other.validFrom().filter(day -> !day.isBefore(validFrom().get())).isPresent();
    boolean ends = validTo().isEmpty()
        || other.validTo().filter(day -> !day.isAfter(validTo().get())).isPresent();
    return begins && ends;
  }

  /**
   * Whether a more specific commitment, looser or on another clock, takes the place of this one: only where this one may be negotiated.
   */
  default boolean yieldsTo(Commitment other) {
    return negotiable() && other.scope().specificity() > scope().specificity();
  }
}

package org.gasservice.core.standard;

import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How long records are kept (保存期限). It has two sides: a duty to keep, and a duty to let go.
 *
 * @param records class of records
 * @param atLeast kept no shorter; of several duties the longest holds
 * @param atMost personal data in them kept no longer; of several the shortest holds, but never shorter than a duty to keep
 */
public record RetentionRule(
    String records,
    Optional<Period> atLeast,
    Optional<Period> atMost,
    String clause,
    Origin origin) {

  public RetentionRule {
    Tokens.word("records", records);
    if (atLeast.isPresent()
        && atMost.isPresent()
        && QuantityTexts.days(atMost.get()) < QuantityTexts.days(atLeast.get())) {
      throw InvalidStandard.of(
          "atMost",
          "standard.retention",
          Map.of("atLeast", atLeast.get().toString(), "atMost", atMost.get().toString()));
    }
  }

  /** Both duties at once. */
  RetentionRule and(RetentionRule other) {
    Optional<Period> longest = pick(atLeast, other.atLeast, true);
    Optional<Period> shortest = pick(atMost, other.atMost, false);
    boolean kept = longest.isPresent() && shortest.isPresent();
    if (kept && QuantityTexts.days(shortest.get()) < QuantityTexts.days(longest.get())) {
      shortest = longest;
    }
    boolean mine = longest.equals(atLeast);
    return new RetentionRule(
        records, longest, shortest, mine ? clause : other.clause, mine ? origin : other.origin);
  }

  private static Optional<Period> pick(
      Optional<Period> one, Optional<Period> other, boolean longer) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    boolean oneIsLonger = QuantityTexts.days(one.get()) >= QuantityTexts.days(other.get());
    return oneIsLonger == longer ? one : other;
  }
}

package org.gasservice.core.discipline;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure about somebody's year (考核事实).
 *
 * @param id names it within the appraisal, a token
 * @param source on record: what the figure was taken from
 * @param figure 0 to 100, at most two decimals
 * @param notedBy staff number, or the part of the system that took it
 * @param excluded why it does not count
 * @param excludedBy who said so
 */
public record AppraisalFact(
    String id,
    Axis axis,
    Fact source,
    BigDecimal figure,
    String notedBy,
    Optional<Exclusion> excluded,
    Optional<String> excludedBy) {

  public AppraisalFact {
    excluded = excluded == null ? Optional.empty() : excluded;
    excludedBy = excludedBy == null ? Optional.empty() : excludedBy;
  }

  boolean counts() {
    return excluded.isEmpty();
  }

  AppraisalFact excluding(Exclusion why, String by) {
    return new AppraisalFact(id, axis, source, figure, notedBy, Optional.of(why), Optional.of(by));
  }
}

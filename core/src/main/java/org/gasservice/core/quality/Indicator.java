package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Wording;

/**
 * An indicator (指标), as data.
 *
 * @param id a token, stable
 * @param clauses that ask for it
 * @param numerator what is counted; of a mean, what is averaged
 * @param denominator of what
 * @param exclusions what is left out of the adjusted figure; absent where nothing is
 * @param measure the measure of the standard's targets it is held against; absent where the manual sets no target
 */
public record Indicator(
    String id,
    List<String> clauses,
    Form form,
    Better better,
    Wording title,
    Wording numerator,
    Wording denominator,
    Optional<Wording> exclusions,
    Optional<String> measure) {

  /** How it is worked out. */
  public enum Form {
    /** Percent. */
    SHARE,
    /** Mean of seconds. */
    SECONDS,
    /** How many. */
    COUNT
  }

  /** Which way it is wished to go. */
  public enum Better {
    HIGHER,
    LOWER
  }

  public Indicator {
    clauses = List.copyOf(clauses);
    exclusions = exclusions == null ? Optional.empty() : exclusions;
    measure = measure == null ? Optional.empty() : measure;
  }

  /** The share the standard aims at, in percent. */
  public Optional<BigDecimal> target(ServiceStandard standard) {
    return measure.flatMap(name -> standard.targets().stream()
        .filter(target -> target.measure().equals(name))
        .map(target -> target.quantity())
        .filter(Quantity.Rate.class::isInstance)
        .map(rate -> ((Quantity.Rate) rate).percent())
        .reduce(BigDecimal::max));
  }

  /** The figure as it is shown raw: percent, seconds or a number. */
  public Optional<BigDecimal> raw(Tally tally) {
    return switch (form) {
      case SHARE -> tally.raw();
      case SECONDS -> tally.mean();
      case COUNT -> Optional.of(BigDecimal.valueOf(tally.of()));
    };
  }

  /** The figure without what was excused. */
  public Optional<BigDecimal> adjusted(Tally tally) {
    return form == Form.SHARE ? tally.adjusted() : raw(tally);
  }
}

package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;
import org.gasservice.core.standard.Wording;

/**
 * An indicator (指标), as data.
 *
 * @param id a token, stable
 * @param clauses that ask for it
 * @param numerator what is counted; of a mean, what is averaged
 * @param denominator of what
 * @param exclusions what is left out of the adjusted figure; absent where nothing is
 * @param measure the measure of the standard's targets it is held against; absent where none can be set
 * @param kind the kind of cases the target is looked up for; absent where it is for all
 * @param among the indicator that counts all the people this one counts some of, its own id where it counts all itself; absent where it tells of
 *     nobody who complained or answered
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
    Optional<String> measure,
    Optional<String> kind,
    Optional<String> among) {

  /** How it is worked out. */
  public enum Form {
    /** Percent. */
    SHARE,
    /** How many on a hundred of something else, such as complaints on a hundred orders. */
    RATE,
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
    kind = kind == null ? Optional.empty() : kind;
    among = among == null ? Optional.empty() : among;
  }

  /**
   * The share a standard aims at on a day, in percent.
   *
   * @param standard the company's own, which may ask for more than the manual does
   */
  public Optional<BigDecimal> target(ServiceStandard standard, LocalDate day) {
    ScopeFacts facts =
        kind.map(ScopeFacts::ofKind).orElseGet(() -> ScopeFacts.builder().build());
    return measure
        .flatMap(name -> standard.targetFor(name, facts, day))
        .flatMap(group -> group.candidates().stream()
            .map(Target::quantity)
            .filter(Quantity.Rate.class::isInstance)
            .map(rate -> ((Quantity.Rate) rate).percent())
            .reduce(BigDecimal::max));
  }

  /** The figure as it is shown raw: percent, seconds or a number. */
  public Optional<BigDecimal> raw(Tally tally) {
    return switch (form) {
      case SHARE, RATE -> tally.raw();
      case SECONDS -> tally.mean();
      case COUNT -> Optional.of(BigDecimal.valueOf(tally.of()));
    };
  }

  /** The figure without what was excused. */
  public Optional<BigDecimal> adjusted(Tally tally) {
    return form == Form.SHARE ? tally.adjusted() : raw(tally);
  }
}

package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What passed through one meter between two readings (用气量).
 *
 * @param meter its number
 * @param after moment of the earlier reading
 * @param through moment of the later one
 * @param from on the dial, in m³
 * @param to on the dial; lower than {@code from} after a rollover
 * @param fromTotal the dial unrolled by the earlier reading, see {@link Reading}
 * @param toTotal the dial unrolled by the later reading
 * @param kind of the later reading
 */
public record Use(
    String meter,
    Instant after,
    Instant through,
    BigDecimal from,
    BigDecimal to,
    BigDecimal fromTotal,
    BigDecimal toTotal,
    ReadingKind kind) {

  /** In m³; never negative between readings somebody took, negative behind an estimate that was too high. */
  public BigDecimal volume() {
    return toTotal.subtract(fromTotal);
  }

  /** The volume that is billed: what the dial shows below a unit (the red digits) is left to the next use; uses in a row sum to the whole. */
  public BigDecimal billable(BigDecimal unit) {
    return whole(toTotal, unit).subtract(whole(fromTotal, unit));
  }

  private static BigDecimal whole(BigDecimal total, BigDecimal unit) {
    return total.divide(unit, 0, RoundingMode.DOWN).multiply(unit);
  }

  /**
   * The uses between readings that follow each other, meter by meter, by time: across an exchange the old meter's end and the new one's begin at one
   * moment.
   *
   * @param readings any order, also of several meters
   */
  public static List<Use> between(List<Reading> readings) {
    Map<String, Reading> before = new LinkedHashMap<>();
    List<Use> uses = new ArrayList<>();
    readings.stream()
        .filter(reading -> reading.state() == ReadingState.ACCEPTED)
        .sorted(Comparator.comparing(Reading::readAt).thenComparing(Reading::total))
        .forEach(reading -> {
          Reading earlier = before.put(reading.meterId(), reading);
          if (earlier != null) {
            uses.add(of(earlier, reading));
          }
        });
    return List.copyOf(uses);
  }

  private static Use of(Reading from, Reading to) {
    return new Use(
        to.meter(),
        from.readAt(),
        to.readAt(),
        from.value(),
        to.value(),
        from.total(),
        to.total(),
        to.kind());
  }
}

package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A stage of the work that was reached (已完成阶段) [D1-4.5]. All it brought to show stands in the journal.
 *
 * @param by who recorded it, or who signed for it
 * @param number of the paper or the seal
 * @param meterReading what the meter showed, in m³
 */
public record StageDone(
    OrderState stage,
    Instant at,
    String by,
    Optional<String> number,
    Optional<BigDecimal> meterReading) {

  public StageDone {
    number = Given.optional(number);
    meterReading = Given.optional(meterReading);
  }
}

package org.gasservice.core.tariff;

import java.math.BigDecimal;
import org.gasservice.core.meter.ReadingKind;

/**
 * Two readings of one meter a use lies between.
 *
 * @param meter its number
 * @param from the earlier, in m³
 * @param to the later; lower than the earlier where the register began again
 * @param kind where the later comes from
 */
public record ReadingSpan(String meter, BigDecimal from, BigDecimal to, ReadingKind kind) {

  boolean meets(ReadingSpan next) {
    return meter.equals(next.meter) && to.compareTo(next.from) == 0;
  }

  ReadingSpan through(ReadingSpan next) {
    return new ReadingSpan(meter, from, next.to, next.kind);
  }
}

package org.gasservice.core.meter;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.gasservice.core.customer.UseClass;
import org.immutables.value.Value;

/**
 * What a company settles about its meters.
 *
 * @param zone the company's: a meter is hung and read on one of its days
 * @param gas says how long a meter may be used
 * @param mostUnseen at most so many readings after each other that nobody took
 * @param timesUsual a use of more than so many times the usual is looked at again
 * @param quietPerDay unless it is below so much a day, in m³
 * @param mostPerDay what can pass in a day, in m³, by use class; all of them
 * @param stillDays a meter that did not move for so many days where gas was used before is looked at
 * @param unit what is worked out is a multiple of it, in m³
 * @param testLimit a meter tested is wrong beyond so many percent either way
 * @param testMonths so many months before the test are worked out anew
 */
@Value.Builder
public record MeterSettings(
    ZoneId zone,
    GasKind gas,
    int mostUnseen,
    BigDecimal timesUsual,
    BigDecimal quietPerDay,
    Map<UseClass, BigDecimal> mostPerDay,
    int stillDays,
    BigDecimal unit,
    BigDecimal testLimit,
    int testMonths)
    implements WithMeterSettings {

  /**
   * Natural gas; two unseen; five times the usual from 3 m³ a day on; 60 m³ a day at homes and 5000 elsewhere; 60 days still; whole cubic metres; 3 %
   * (twice the ±1.5 % of class 1.5, since the meter is in service); two months.
   */
  public static MeterSettings in(ZoneId zone) {
    BigDecimal elsewhere = BigDecimal.valueOf(5_000);
    return new MeterSettings(
        zone,
        GasKind.NATURAL,
        2,
        BigDecimal.valueOf(5),
        BigDecimal.valueOf(3),
        Maps.toMap(
            EnumSet.allOf(UseClass.class),
            use -> use == UseClass.RESIDENTIAL ? BigDecimal.valueOf(60) : elsewhere),
        60,
        BigDecimal.ONE,
        BigDecimal.valueOf(3),
        2);
  }

  public MeterSettings {
    mostPerDay = Maps.immutableEnumMap(mostPerDay);
    if (mostPerDay.size() != UseClass.values().length) {
      throw new IllegalArgumentException("every use class needs what can pass in a day");
    }
  }

  public static MeterSettingsBuilder builder() {
    return new MeterSettingsBuilder();
  }

  BigDecimal mostPerDay(UseClass use) {
    return Objects.requireNonNull(mostPerDay.get(use));
  }

  /** The company's day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

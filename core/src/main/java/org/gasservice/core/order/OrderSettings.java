package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gasservice.core.meter.MeterSettings;
import org.immutables.value.Value;

/**
 * What a company settles about its orders.
 *
 * @param zone says which day and which time of day it is
 * @param lateAfter a field step recorded later than this is late: accepted with a reason, shown apart
 * @param lateConfirmedAfter recorded later than this it needs a second person besides
 * @param allClearAtMost highest reading that counts as no gas, percent of the lower explosive limit
 * @param longestPause how far ahead the next contact of a suspension may lie
 * @param noAccessPause how long clocks stand still on the customer's account after nobody opened, unless somebody comes before
 * @param purgedAtLeast lowest reading in the pipe that counts as purged, percent of gas by volume
 * @param businesses what each business is made of
 * @param meters by what meters are hung, taken away and exchanged
 */
@Value.Builder
public record OrderSettings(
    ZoneId zone,
    Duration lateAfter,
    Duration lateConfirmedAfter,
    BigDecimal allClearAtMost,
    Duration longestPause,
    Duration noAccessPause,
    BigDecimal purgedAtLeast,
    BusinessCatalogue businesses,
    MeterSettings meters)
    implements WithOrderSettings {

  /** 15 minutes, 24 hours, 1 % of the lower explosive limit, 30 days, 72 hours, 90 % gas; the standard catalogue, the usual meters. */
  public static OrderSettings of(ZoneId zone) {
    return new OrderSettings(
        zone,
        Duration.ofMinutes(15),
        Duration.ofHours(24),
        BigDecimal.ONE,
        Duration.ofDays(30),
        Duration.ofHours(72),
        BigDecimal.valueOf(90),
        BusinessCatalogue.standard(),
        MeterSettings.in(zone));
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gasservice.core.meter.Use;

/** From what meters say to what is priced. */
public final class Volumes {

  private Volumes() {}

  /**
   * The uses of a period as dated volumes in whole billing units: what the dial shows below a unit is left to the next.
   *
   * @param uses by time, each beginning where the one before ends; none with an estimate that was too high between readings
   * @param zone says which day a reading is of
   */
  public static List<DatedVolume> of(List<Use> uses, BigDecimal unit, ZoneId zone) {
    return uses.stream()
        .map(use -> DatedVolume.read(
            LocalDate.ofInstant(use.after(), zone),
            LocalDate.ofInstant(use.through(), zone),
            use.billable(unit),
            new ReadingSpan(use.meter(), use.from(), use.to(), use.kind())))
        .toList();
  }
}

package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gasservice.core.meter.MeterTest;
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

  /**
   * The same volumes as a tested meter should have counted them: those that ended on a day the test covers, others as they are.
   *
   * @param unit billing unit, in m³
   */
  public static List<DatedVolume> corrected(
      List<DatedVolume> volumes, MeterTest test, BigDecimal unit) {
    return volumes.stream()
        .map(volume -> concerns(test, volume)
            ? new DatedVolume(
                volume.after(),
                volume.through(),
                test.passed(volume.volume(), unit),
                volume.readings())
            : volume)
        .toList();
  }

  private static boolean concerns(MeterTest test, DatedVolume volume) {
    return test.covers(volume.through())
        && volume.readings().stream().allMatch(span -> span.meter().equals(test.meter()));
  }
}

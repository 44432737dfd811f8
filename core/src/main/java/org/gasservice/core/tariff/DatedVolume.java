package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was used between two readings (一段用气量). A period to be priced is one or several of them, each beginning on the day the one before ends:
 * several where a meter was exchanged, or read more often than billed.
 *
 * @param after day of the earlier reading; its use is not in here
 * @param through day of the later reading, inclusive; the same day for two readings of one day
 * @param volume m³, not negative, a multiple of the billing unit
 * @param readings what the meters showed, oldest first; none for a volume that was bought
 */
public record DatedVolume(
    LocalDate after, LocalDate through, BigDecimal volume, List<ReadingSpan> readings) {

  public DatedVolume {
    readings = readings == null ? List.of() : List.copyOf(readings);
  }

  /** A volume without readings, such as one that was bought. */
  public static DatedVolume of(LocalDate after, LocalDate through, BigDecimal volume) {
    return new DatedVolume(after, through, volume, List.of());
  }

  public static DatedVolume read(
      LocalDate after, LocalDate through, BigDecimal volume, ReadingSpan reading) {
    return new DatedVolume(after, through, volume, List.of(reading));
  }

  /** Whether somebody looked at the register on its last day: then a price can begin there. */
  boolean endsWithAReadingSeen() {
    return !readings.isEmpty() && readings.get(readings.size() - 1).kind().seen();
  }
}

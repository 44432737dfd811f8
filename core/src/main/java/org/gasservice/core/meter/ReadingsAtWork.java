package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.util.List;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.Reads;
import org.gasservice.storage.Key;

/**
 * What a crew reads at a meter while it works on the gas of a home is a reading like any other: it is doubted, held and billed like one. A follow-up records
 * it, so that nobody is kept from sealing by a dial that contradicts the past; then it stays visible as what could not follow.
 */
public final class ReadingsAtWork {

  /** The command that follows. */
  public static final String RECORDS = "meter.record-reading";

  private ReadingsAtWork() {}

  /**
   * The reading that follows where a meter hangs at a point, and nothing where none does: one taken away in the same step was read then.
   *
   * @param shown by its dial, in m³
   */
  public static Plan keep(Reads reads, String point, BigDecimal shown) {
    return MeterAt.inUse(reads, point).stream()
        .findFirst()
        .map(meter -> RecordReading.builder()
            .point(point)
            .number(meter.number())
            .value(shown)
            .source(ReadingSource.VISIT)
            .build())
        .map(reading -> Plan.of(List.of(Derived.of(new Key(point, "at-work"), reading))))
        .orElse(Plan.NOTHING);
  }
}

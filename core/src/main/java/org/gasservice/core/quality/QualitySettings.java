package org.gasservice.core.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.standard.PublishedStandards;

/**
 * What the company measures.
 *
 * @param zone says to which day something belongs
 * @param groups those smaller are withheld from what everybody is shown
 * @param measures what is counted, ours and a vendor's
 */
public record QualitySettings(
    ZoneId zone,
    PublishedStandards standards,
    Indicators indicators,
    SmallGroups groups,
    List<Measure<?>> measures) {

  public QualitySettings {
    measures = List.copyOf(measures);
  }

  /** Our indicators; groups of fewer than five are withheld. */
  public static QualitySettings of(
      ZoneId zone, PublishedStandards standards, Collection<Measure<?>> measures) {
    return new QualitySettings(
        zone, standards, Indicators.standard(), SmallGroups.standard(), List.copyOf(measures));
  }

  /** The same, withholding groups as asked. */
  public QualitySettings withholding(SmallGroups smaller) {
    return new QualitySettings(zone, standards, indicators, smaller, measures);
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.gasservice.core.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.gasservice.core.standard.PublishedStandards;

/**
 * What the company measures.
 *
 * @param zone says to which day something belongs
 * @param measures what is counted, ours and a vendor's
 */
public record QualitySettings(
    ZoneId zone, PublishedStandards standards, Indicators indicators, List<Measure<?>> measures) {

  public QualitySettings {
    measures = List.copyOf(measures);
  }

  /** Our indicators. */
  public static QualitySettings of(
      ZoneId zone, PublishedStandards standards, Collection<Measure<?>> measures) {
    return new QualitySettings(zone, standards, Indicators.standard(), List.copyOf(measures));
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

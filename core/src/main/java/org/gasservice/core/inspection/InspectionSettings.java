package org.gasservice.core.inspection;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.customer.UseClass;
import org.immutables.value.Value;

/**
 * What a company settles about inspections. How often is not among it: that is the standard's.
 *
 * @param zone says which day and which time of day it is
 * @param spacing days between two visits to one point below which they are flagged, by use class
 * @param deadlines days a hazard may take by grade, from the day it was found
 * @param legalBasis what a notice to a user rests on, by name
 * @param serveWithin how soon a user's hazard is served
 * @param shutOffWithin how soon an ordered shut-off is done
 * @param restoreWithin how soon gas comes back after a passed re-check
 * @param escalateEvery how long each level has before the next one is told
 * @param lifeWarning days before the end of a life at which it is raised; 0 for the day after
 */
@Value.Builder
public record InspectionSettings(
    ZoneId zone,
    Map<UseClass, Integer> spacing,
    Map<HazardGrade, Integer> deadlines,
    String legalBasis,
    Duration serveWithin,
    Duration shutOffWithin,
    Duration restoreWithin,
    Duration escalateEvery,
    int lifeWarning)
    implements WithInspectionSettings {

  public InspectionSettings {
    spacing = Maps.immutableEnumMap(spacing);
    deadlines = Maps.immutableEnumMap(deadlines);
  }

  /**
   * 60 days between visits to homes and 30 to others; 1, 7 and 30 days by grade; served within 24 hours, shut off within 1, restored within 24;
   * 2 hours a level; ends of lives raised the day after.
   */
  public static InspectionSettings in(ZoneId zone) {
    Map<UseClass, Integer> spacing = new EnumMap<>(UseClass.class);
    for (UseClass use : UseClass.values()) {
      spacing.put(use, use == UseClass.RESIDENTIAL ? 60 : 30);
    }
    return new InspectionSettings(
        zone,
        spacing,
        ImmutableMap.of(HazardGrade.CRITICAL, 1, HazardGrade.SERIOUS, 7, HazardGrade.ORDINARY, 30),
        "《城镇燃气管理条例》第二十七条、第二十八条",
        Duration.ofHours(24),
        Duration.ofHours(1),
        Duration.ofHours(24),
        Duration.ofHours(2),
        0);
  }

  public static InspectionSettingsBuilder builder() {
    return new InspectionSettingsBuilder();
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The moment a day is over. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  int spacingOf(UseClass use) {
    return Optional.ofNullable(spacing.get(use)).orElse(0);
  }

  /** Last day by which a hazard of a grade found on a day is to be put right. */
  LocalDate deadline(HazardGrade grade, LocalDate found) {
    return found.plusDays(Optional.ofNullable(deadlines.get(grade)).orElse(0));
  }
}

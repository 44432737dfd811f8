package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * The gas prices of a price class over time (气价方案). Reference data: small, read often, and only ever added to.
 *
 * @param priceClass a token, what {@code ServicePoint.priceClass} names
 * @param nameZh what the customer reads, in Chinese
 * @param nameEn the same in English
 * @param source where the prices come from; sample data says so here
 * @param sample whether it is an example and nobody's price
 * @param unit smallest volume that is billed (计费单位), in m³: 1 for whole cubic metres
 * @param versions ascending by first day
 */
@Value.Builder
public record PriceSchedule(
    String priceClass,
    String nameZh,
    String nameEn,
    String source,
    boolean sample,
    BigDecimal unit,
    List<PriceVersion> versions)
    implements WithPriceSchedule {

  /** The root that holds every schedule. */
  public static final String ROOT = "tariff";

  /** Versions a schedule can hold. */
  public static final int MOST_VERSIONS = 30;

  public static final AggregateType<PriceSchedule> TYPE = new AggregateType<>(
      "price_schedule",
      PriceSchedule.class,
      JsonCodec.whole(1, PriceSchedule.class),
      List.of(Attribute.of("price_class", Kind.TOKEN, PriceSchedule::priceClass)),
      List.of(Index.over("by_class", Reach.ROOT, "price_class")));

  public PriceSchedule {
    versions = versions == null
        ? List.of()
        : versions.stream()
            .sorted(Comparator.comparing(PriceVersion::validFrom))
            .toList();
  }

  public static PriceScheduleBuilder builder() {
    return new PriceScheduleBuilder();
  }

  public static Key keyOf(String priceClass) {
    return new Key(ROOT, priceClass);
  }

  /** The version that owns a day: the last that began. */
  public Optional<PriceVersion> on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .filter(version -> version.inForceOn(day));
  }

  /**
   * The version a use on a day is charged by.
   *
   * @throws RuleViolation [D4-11a] when none is in force: then nothing may be charged
   */
  @Keeps({Clauses.D4_11a, Clauses.D5_1_1})
  public PriceVersion chargeableOn(LocalDate day) {
    return on(day)
        .orElseThrow(() -> new RuleViolation(
            Clauses.D4_11a, "tariff.no-price", Map.of("class", priceClass, "day", day.toString())));
  }

  /** The schedule as it was known at a moment: what a bill of then was priced by. */
  public PriceSchedule knownAt(Instant moment) {
    return withVersions(versions.stream()
        .filter(
            version -> version.publishedAt().filter(at -> at.isAfter(moment)).isEmpty())
        .toList());
  }

  /**
   * With one version more.
   *
   * @throws RuleViolation [D4-11a] when it is full
   * @throws InvalidCommand naming everything that is wrong with what would come of it
   */
  public PriceSchedule with(PriceVersion next) {
    if (versions.size() >= MOST_VERSIONS) {
      throw new RuleViolation(
          Clauses.D4_11a,
          "tariff.too-many-versions",
          Map.of("class", priceClass, "most", MOST_VERSIONS));
    }
    List<PriceVersion> all = new ArrayList<>(versions);
    all.add(next);
    return withVersions(all).checked();
  }

  /**
   * This schedule, when it is sound.
   *
   * @throws InvalidCommand naming every problem: overlaps, gaps, contradictions, values out of range
   */
  public PriceSchedule checked() {
    Problems problems = new Problems();
    new ScheduleCheck(problems).check(this);
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems.list());
    }
    return this;
  }
}

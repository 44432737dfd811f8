package org.gasservice.core.tariff;

import java.math.BigDecimal;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Publishes gas prices of a class from a day on ({@code tariff.publish}, 公布气价): never for days that are over, but for the first prices of a
 * class, by which nothing was charged yet.
 *
 * @param unit billing unit in m³; stays what the first publication said
 * @param source where the prices come from
 * @param sample whether it is an example
 */
@Value.Builder
public record PublishPrices(
    String priceClass,
    String nameZh,
    String nameEn,
    String source,
    boolean sample,
    BigDecimal unit,
    PriceVersion version)
    implements Command, WithPublishPrices {

  public static PublishPricesBuilder builder() {
    return new PublishPricesBuilder();
  }

  /** The first version of a schedule, such as a sample. */
  public static PublishPrices of(PriceSchedule schedule) {
    return builder()
        .priceClass(schedule.priceClass())
        .nameZh(schedule.nameZh())
        .nameEn(schedule.nameEn())
        .source(schedule.source())
        .sample(schedule.sample())
        .unit(schedule.unit())
        .version(schedule.versions().get(0))
        .build();
  }

  @Override
  public void check(Problems problems) {
    problems.require(
        version.publishedAt().isEmpty(), "version.publishedAt", "tariff.not-said-by-the-caller");
    new ScheduleCheck(problems).check(alone());
  }

  /** The schedule as if there were no other prices. */
  PriceSchedule alone() {
    return PriceSchedule.builder()
        .priceClass(priceClass)
        .nameZh(nameZh)
        .nameEn(nameEn)
        .source(source)
        .sample(sample)
        .unit(unit)
        .addVersions(version)
        .build();
  }
}

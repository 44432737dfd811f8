package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Prices from a day on (一版气价). Never edited: other prices are another version.
 *
 * @param id a token, unique in its schedule; every line of a bill names it
 * @param approval reference of the approval it rests on (价格批文)
 * @param publishedAt when the store learned of it; absent in a form that is not published yet
 * @param validFrom first day; it owns this day
 * @param validTo last day; absent until the next version begins
 * @param cycleStart first day of the year in which volume is counted (阶梯周期); never 29 February
 * @param tiers ascending; one without a limit is a flat price
 * @param persons how limits shift with the size of the household
 * @param heating other limits by kind of heating
 * @param free volume without a price for low-income households
 */
@Value.Builder
public record PriceVersion(
    String id,
    String approval,
    Optional<Instant> publishedAt,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    MonthDay cycleStart,
    List<PriceTier> tiers,
    Optional<PersonShift> persons,
    List<HeatingLimits> heating,
    Optional<FreeVolume> free)
    implements WithPriceVersion {

  public PriceVersion {
    publishedAt = publishedAt == null ? Optional.empty() : publishedAt;
    validTo = validTo == null ? Optional.empty() : validTo;
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    persons = persons == null ? Optional.empty() : persons;
    heating = heating == null ? List.of() : List.copyOf(heating);
    free = free == null ? Optional.empty() : free;
  }

  public static PriceVersionBuilder builder() {
    return new PriceVersionBuilder();
  }

  /** Limits of the tiers but the last, in m³. */
  List<BigDecimal> limits() {
    return tiers.stream().flatMap(tier -> tier.upTo().stream()).toList();
  }

  /** First day of the cycle a day lies in. */
  LocalDate cycleOf(LocalDate day) {
    LocalDate start = cycleStart.atYear(day.getYear());
    return start.isAfter(day) ? cycleStart.atYear(day.getYear() - 1) : start;
  }

  boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
  }
}

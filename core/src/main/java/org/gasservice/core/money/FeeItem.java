package org.gasservice.core.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A line of the schedule of service fees (服务收费标准, form F13): a service or material that may be charged, and its prices over time.
 *
 * @param code stable, such as {@code HOSE-1M}
 * @param nameZh what the customer reads, in Chinese
 * @param nameEn the same in English
 * @param unit what one is: piece, metre, visit
 * @param prices ascending by day, without overlap; what was charged by can never change
 */
@Value.Builder
public record FeeItem(String code, String nameZh, String nameEn, String unit, List<FeePrice> prices)
    implements WithFeeItem {

  /** The root that holds the whole schedule. */
  public static final String ROOT = "fee-schedule";

  /** All items by code: scan within the root. */
  public static final String BY_CODE = "by_code";

  /** Prices of one item. A company that changes a price every month for years stays below it. */
  static final int MOST_PRICES = 150;

  public static final AggregateType<FeeItem> TYPE = new AggregateType<>(
      "fee_item",
      FeeItem.class,
      JsonCodec.whole(1, FeeItem.class),
      List.of(Attribute.of("code", Kind.TOKEN, FeeItem::code)),
      List.of(Index.over(BY_CODE, Reach.ROOT, "code")));

  public FeeItem {
    prices = prices.stream().sorted(Comparator.comparing(FeePrice::validFrom)).toList();
  }

  public static FeeItemBuilder builder() {
    return new FeeItemBuilder();
  }

  public static Key keyOf(String code) {
    return new Key(ROOT, code);
  }

  public Optional<FeePrice> priceOn(LocalDate day) {
    return prices.stream().filter(price -> price.inForceOn(day)).findFirst();
  }

  /**
   * The price that may be charged on a day [D4-11a].
   *
   * @throws RuleViolation when none is in force: then nothing may be charged [D10-4.13]
   */
  public FeePrice chargeableOn(LocalDate day) {
    return priceOn(day)
        .orElseThrow(() -> new RuleViolation(
            Clauses.D10_4_13,
            "money.fee-not-in-force",
            Map.of("fee", code, "day", day.toString())));
  }

  /** With a price from a day on; the price before it, if it had no end, ends the day before. */
  FeeItem publish(FeePrice next) {
    List<FeePrice> all = new ArrayList<>();
    for (FeePrice price : prices) {
      boolean openBefore =
          price.validTo().isEmpty() && price.validFrom().isBefore(next.validFrom());
      all.add(openBefore ? price.until(next.validFrom().minusDays(1)) : price);
    }
    if (all.size() >= MOST_PRICES || all.stream().anyMatch(price -> overlap(price, next))) {
      throw new RuleViolation(Clauses.D4_11a, "money.price-overlaps", Map.of("fee", code));
    }
    all.add(next);
    return withPrices(all);
  }

  /** With the price of a day ending on it. */
  FeeItem withdraw(LocalDate lastDay) {
    FeePrice ending = chargeableOn(lastDay);
    return withPrices(prices.stream()
        .filter(price -> !price.validFrom().isAfter(lastDay))
        .map(price -> price.equals(ending) ? price.until(lastDay) : price)
        .toList());
  }

  private static boolean overlap(FeePrice one, FeePrice other) {
    return one.validTo().map(last -> !last.isBefore(other.validFrom())).orElse(true)
        && other.validTo().map(last -> !last.isBefore(one.validFrom())).orElse(true);
  }
}

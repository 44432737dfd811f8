package org.gasservice.core.billing;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.tariff.PriceLine;

/**
 * What came of a billing run, or of a part of it. Parts add up.
 *
 * @param met accounts met
 * @param billed bills written
 * @param notToBill accounts that have ended, pay before they use, or were billed for the period otherwise
 * @param rejected accounts listed with a reason
 * @param trueUps bills that replaced estimates
 * @param total what the bills come to
 * @param volumeByTier m³ by tier, as {@code CLASS.1}
 * @param revenueByVersion yuan by version of the prices, as {@code CLASS.version}
 */
public record RunTally(
    int met,
    int billed,
    int notToBill,
    int rejected,
    int trueUps,
    Yuan total,
    SortedMap<String, BigDecimal> volumeByTier,
    SortedMap<String, Yuan> revenueByVersion) {

  public static final RunTally NONE =
      new RunTally(0, 0, 0, 0, 0, Yuan.ZERO, ImmutableSortedMap.of(), ImmutableSortedMap.of());

  static final RunTally NOT_TO_BILL =
      new RunTally(1, 0, 1, 0, 0, Yuan.ZERO, ImmutableSortedMap.of(), ImmutableSortedMap.of());

  static final RunTally REJECTED =
      new RunTally(1, 0, 0, 1, 0, Yuan.ZERO, ImmutableSortedMap.of(), ImmutableSortedMap.of());

  public RunTally {
    volumeByTier =
        volumeByTier == null ? ImmutableSortedMap.of() : ImmutableSortedMap.copyOf(volumeByTier);
    revenueByVersion = revenueByVersion == null
        ? ImmutableSortedMap.of()
        : ImmutableSortedMap.copyOf(revenueByVersion);
  }

  static RunTally of(Bill bill) {
    SortedMap<String, BigDecimal> volume = new TreeMap<>();
    SortedMap<String, Yuan> revenue = new TreeMap<>();
    for (PriceLine line : bill.priced().lines()) {
      volume.merge(bill.priceClass() + "." + line.tier(), line.volume(), BigDecimal::add);
      revenue.merge(bill.priceClass() + "." + line.version(), line.amount(), Yuan::plus);
    }
    int trueUp = bill.replaces().isEmpty() ? 0 : 1;
    return new RunTally(1, 1, 0, 0, trueUp, bill.total(), volume, revenue);
  }

  RunTally plus(RunTally other) {
    return new RunTally(
        met + other.met,
        billed + other.billed,
        notToBill + other.notToBill,
        rejected + other.rejected,
        trueUps + other.trueUps,
        total.plus(other.total),
        merged(volumeByTier, other.volumeByTier, BigDecimal::add),
        merged(revenueByVersion, other.revenueByVersion, Yuan::plus));
  }

  private static <V> SortedMap<String, V> merged(
      Map<String, V> one, Map<String, V> other, BinaryOperator<V> plus) {
    SortedMap<String, V> all = new TreeMap<>(one);
    other.forEach((key, value) -> all.merge(key, value, plus));
    return all;
  }
}

package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A version's tiers compiled to whole numbers: volumes in ten-thousandths of a cubic metre, prices in ten-thousandths of a yuan a cubic metre,
 * money in fen. Immutable; its methods allocate nothing. Volumes are not negative and below 10¹² (a hundred million m³).
 *
 * <p>Every method throws {@link ArithmeticException} rather than overflow.
 */
public final class PriceTable {

  private final long[] limits;
  private final long[] prices;

  private PriceTable(long[] limits, long[] prices) {
    this.limits = limits;
    this.prices = prices;
  }

  /** The tiers of a version with its plain limits. */
  public static PriceTable of(PriceVersion version) {
    return of(version.tiers(), version.limits());
  }

  /** @param limits one less than there are tiers, ascending */
  static PriceTable of(List<PriceTier> tiers, List<BigDecimal> limits) {
    long[] ends = new long[tiers.size()];
    Arrays.fill(ends, Long.MAX_VALUE);
    long[] costs = new long[tiers.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = Scaled.exact(tiers.get(i).price());
      if (i < limits.size()) {
        ends[i] = Scaled.exact(limits.get(i));
      }
    }
    return new PriceTable(ends, costs);
  }

  /** How many tiers. */
  public int tiers() {
    return prices.length;
  }

  /** Price of a tier, 0 the first. */
  public long price(int tier) {
    return prices[tier];
  }

  /** The tier the next volume falls into, 0 the first. */
  public int tierAt(long counted) {
    int tier = 0;
    while (counted >= limits[tier]) {
      tier++;
    }
    return tier;
  }

  /** How much of a volume falls into a tier, when so much was counted in the cycle before. */
  public long part(int tier, long counted, long volume) {
    long from = Math.max(counted, tier == 0 ? 0 : limits[tier - 1]);
    long to = Math.min(Math.addExact(counted, volume), limits[tier]);
    return Math.max(0, to - from);
  }

  /** What so much in a tier costs before rounding, in 10⁻⁸ yuan. */
  public long raw(int tier, long part) {
    return Math.multiplyExact(part, prices[tier]);
  }

  /** What a volume costs, in fen: each tier rounded half up, then added. */
  public long fen(long counted, long volume) {
    long fen = 0;
    long from = counted;
    long left = volume;
    for (int tier = 0; left > 0; tier++) {
      long room = limits[tier] - from;
      if (room > 0) {
        long part = Math.min(left, room);
        fen = Math.addExact(fen, Scaled.fen(Math.multiplyExact(part, prices[tier])));
        from = Math.addExact(from, part);
        left -= part;
      }
    }
    return fen;
  }

  /**
   * The other way round: the largest multiple of a unit that costs no more than the money. Exact: with one unit more it would cost more.
   *
   * @param fen not negative
   * @param unit limits and {@code counted} are multiples of it
   */
  public long volume(long counted, long fen, long unit) {
    long volume = 0;
    long left = fen;
    for (int tier = tierAt(counted); ; tier++) {
      long affordable = Scaled.rawWithin(left) / prices[tier];
      long room = limits[tier] - Math.addExact(counted, volume);
      if (affordable < room) {
        return Math.addExact(volume, affordable - affordable % unit);
      }
      volume = Math.addExact(volume, room);
      left -= Scaled.fen(Math.multiplyExact(room, prices[tier]));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PriceTable table
        && Arrays.equals(limits, table.limits)
        && Arrays.equals(prices, table.prices);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(limits) + Arrays.hashCode(prices);
  }

  /** Limits and prices as they are counted, such as {@code [3500000, …] [26100, …]}. */
  @Override
  public String toString() {
    return Arrays.toString(limits) + " " + Arrays.toString(prices);
  }
}

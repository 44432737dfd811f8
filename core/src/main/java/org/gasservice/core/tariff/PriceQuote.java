package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What gas would cost, worked out for somebody who asked (试算). In the root of the service point; binds nobody.
 *
 * @param priceClass whose prices
 * @param volume m³
 * @param total yuan
 * @param lines how the total comes about
 * @param counted what was counted in the cycle before
 * @param carried what is left of money that was to buy gas
 * @param under the same under another price class, where that was asked
 */
@Value.Builder
public record PriceQuote(
    String id,
    Instant quotedAt,
    String priceClass,
    BigDecimal volume,
    Yuan total,
    List<PriceLine> lines,
    TierCount counted,
    Optional<Yuan> carried,
    Optional<Other> under)
    implements WithPriceQuote {

  /**
   * The same use under another class.
   *
   * @param difference what it would cost more; negative: less
   */
  public record Other(String priceClass, Yuan total, Yuan difference, List<PriceLine> lines) {
    public Other {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /** Quotes of a point, by moment: scan within its root. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<PriceQuote> TYPE = new AggregateType<>(
      "price_quote",
      PriceQuote.class,
      JsonCodec.whole(1, PriceQuote.class),
      List.of(Attribute.of("quoted_at", Kind.INSTANT, PriceQuote::quotedAt)),
      List.of(Index.over(OF_POINT, Reach.ROOT, "quoted_at")));

  public PriceQuote {
    lines = lines == null ? List.of() : List.copyOf(lines);
    carried = carried == null ? Optional.empty() : carried;
    under = under == null ? Optional.empty() : under;
  }

  static PriceQuoteBuilder of(Key key, Instant at, String priceClass, Priced priced) {
    return new PriceQuoteBuilder()
        .id(key.id())
        .quotedAt(at)
        .priceClass(priceClass)
        .volume(priced.volume())
        .total(priced.total())
        .lines(priced.lines())
        .counted(priced.before());
  }
}

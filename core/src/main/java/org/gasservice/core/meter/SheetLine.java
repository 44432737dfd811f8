package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A meter on a {@link TaskSheet}. In the root of the route.
 *
 * @param period month of the sheet
 * @param point service point of the meter
 * @param position on the route
 * @param meter its number
 * @param previous what its dial showed last, in m³
 * @param previousTotal that dial unrolled, see {@link Reading}
 * @param value what the dial shows now
 * @param total that dial unrolled
 * @param reason why nobody took a reading
 * @param at when that was
 */
@Value.Builder
public record SheetLine(
    YearMonth period,
    String point,
    int position,
    String meter,
    BigDecimal previous,
    BigDecimal previousTotal,
    LineState state,
    Optional<BigDecimal> value,
    Optional<BigDecimal> total,
    Optional<EstimateReason> reason,
    Optional<Instant> at)
    implements WithSheetLine {

  /** Lines of a sheet in the order they are walked: scan within the root of the route. */
  public static final String OF_SHEET = "of_sheet";

  public static final AggregateType<SheetLine> TYPE = new AggregateType<>(
      "sheet_line",
      SheetLine.class,
      JsonCodec.whole(1, SheetLine.class),
      List.of(
          Attribute.of("period", Kind.TOKEN, line -> line.period().toString()),
          Attribute.of("position", Kind.LONG, line -> (long) line.position())),
      List.of(Index.over(OF_SHEET, Reach.ROOT, "period", "position")));

  public SheetLine {
    value = value == null ? Optional.empty() : value;
    total = total == null ? Optional.empty() : total;
    reason = reason == null ? Optional.empty() : reason;
    at = at == null ? Optional.empty() : at;
  }

  public static SheetLineBuilder builder() {
    return new SheetLineBuilder();
  }

  public static Key keyOf(String route, YearMonth period, String point) {
    return new Key(route, "line-" + period + "-" + point);
  }

  /** What was used since the reading before, in m³; empty until there is one. */
  public Optional<BigDecimal> use() {
    return total.map(now -> now.subtract(previousTotal));
  }
}

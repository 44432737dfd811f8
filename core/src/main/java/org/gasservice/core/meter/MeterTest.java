package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * The test of a meter in a laboratory after a dispute (验表). In the root of the service point.
 *
 * @param meterId id of the {@link Meter}
 * @param meter its number
 * @param certificate number of the test certificate, a token
 * @param laboratory who tested
 * @param error by how many percent it counts too much; negative: too little
 * @param limit how many percent either way are allowed
 * @param after day before the first of the days that are worked out anew when it is wrong
 * @param through last of these days
 */
@Value.Builder
public record MeterTest(
    String id,
    String meterId,
    String meter,
    String certificate,
    String laboratory,
    BigDecimal error,
    BigDecimal limit,
    LocalDate testedOn,
    LocalDate after,
    LocalDate through)
    implements WithMeterTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Tests at a point: scan within its root. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<MeterTest> TYPE = new AggregateType<>(
      "meter_test",
      MeterTest.class,
      JsonCodec.whole(1, MeterTest.class),
      List.of(Attribute.of("tested_on", Kind.DATE, MeterTest::testedOn)),
      List.of(Index.over(OF_POINT, Reach.ROOT, "tested_on")));

  public static MeterTestBuilder builder() {
    return new MeterTestBuilder();
  }

  /** One a certificate. */
  public static Key keyOf(String point, String certificate) {
    return new Key(point, "meter-test-" + certificate);
  }

  /** Whether it counts right within the limit: then who asked for the test pays it, else the company does. */
  public boolean right() {
    return error.abs().compareTo(limit) <= 0;
  }

  /** Whether a use that ended on a day is worked out anew. */
  public boolean covers(LocalDate lastDay) {
    return !right() && lastDay.isAfter(after) && !lastDay.isAfter(through);
  }

  /**
   * What passed when the meter counted a volume, half a unit rounded up.
   *
   * @param unit in m³
   */
  public BigDecimal passed(BigDecimal counted, BigDecimal unit) {
    return counted
        .multiply(HUNDRED)
        .divide(HUNDRED.add(error).multiply(unit), 0, RoundingMode.HALF_UP)
        .multiply(unit);
  }
}

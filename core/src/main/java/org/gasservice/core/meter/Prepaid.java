package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * What was written to a prepaid meter (预付费表). In the root of the service point. What is left is what was loaded and made up less what passed by the
 * <em>dial</em>: where a display says otherwise, the dial rules.
 *
 * @param meterId id of the {@link Meter}
 * @param meter its number
 * @param loaded sum of all loadings, in m³
 * @param makeUp gas taken over from the meter before it
 * @param settledAt when it was taken away and what was left was made up
 */
@Value.Builder
public record Prepaid(
    String meterId,
    String meter,
    BigDecimal loaded,
    Optional<MakeUp> makeUp,
    Optional<Instant> settledAt)
    implements WithPrepaid {

  public static final AggregateType<Prepaid> TYPE = new AggregateType<>(
      "prepaid", Prepaid.class, JsonCodec.whole(1, Prepaid.class), List.of(), List.of());

  public Prepaid {
    makeUp = makeUp == null ? Optional.empty() : makeUp;
    settledAt = settledAt == null ? Optional.empty() : settledAt;
  }

  static Prepaid of(Meter meter, Optional<MakeUp> makeUp) {
    return new Prepaid(meter.id(), meter.number(), BigDecimal.ZERO, makeUp, Optional.empty());
  }

  public static Key keyOf(String point, String meterId) {
    return new Key(point, "prepaid-" + meterId);
  }

  /** Loaded and made up, in m³. */
  public BigDecimal given() {
    return loaded.add(makeUp.map(MakeUp::volume).orElse(BigDecimal.ZERO));
  }

  /**
   * What is left by the dial.
   *
   * @param start what the dial showed when the meter was hung
   * @param register its dial now
   * @return m³; negative when more passed than was written to it
   */
  public BigDecimal left(BigDecimal start, MeterRegister register) {
    return given().subtract(register.dial().total().subtract(start));
  }
}

package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * The end of an account's bills (结清): both sides agreed what the meter shows, everything used until then is billed, and what is owed is paid or stays the
 * holder's debt. Only then the point may go to a new holder or be closed. Lies in the root of the point.
 *
 * @param readings what the meters showed, by number of the meter, in m³
 * @param finalBill the bill it ended with; absent when nothing was used since the one before
 * @param owed what was left to be paid; the holder's own debt, also after they have gone
 * @param credit what was left to be paid out
 * @param reopened whether the hand-over did not come about and the account goes on
 */
@Value.Builder
public record Settlement(
    String account,
    LocalDate day,
    Map<String, BigDecimal> readings,
    Optional<String> finalBill,
    Yuan owed,
    Yuan credit,
    boolean reopened)
    implements WithSettlement {

  public static final AggregateType<Settlement> TYPE = new AggregateType<>(
      "settlement", Settlement.class, JsonCodec.whole(1, Settlement.class), List.of(), List.of());

  public Settlement {
    readings = Map.copyOf(readings);
    finalBill = finalBill == null ? Optional.empty() : finalBill;
  }

  public static SettlementBuilder builder() {
    return new SettlementBuilder();
  }

  public static Key keyOf(String root, String account) {
    return new Key(root, "settlement-" + account);
  }

  /** Whether it was made at this reading of a meter. */
  public boolean madeAt(String meter, BigDecimal value) {
    BigDecimal agreed = readings.get(meter);
    return !reopened && agreed != null && agreed.compareTo(value) == 0;
  }
}

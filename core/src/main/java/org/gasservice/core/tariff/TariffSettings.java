package org.gasservice.core.tariff;

import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Objects;
import org.gasservice.core.customer.MeteringKind;
import org.immutables.value.Value;

/**
 * What a company settles about pricing.
 *
 * @param readingWithinDays a price that begins inside a period is split at a reading no more than so many days away; 0 to 15
 * @param limits from when on other limits count
 * @param transfer what becomes of the tier count at a 过户
 * @param basis which volume climbs the tiers, by kind of meter; all three
 */
@Value.Builder
public record TariffSettings(
    int readingWithinDays,
    ChangeOfLimits limits,
    TransferPolicy transfer,
    Map<MeteringKind, TierBasis> basis)
    implements WithTariffSettings {

  /** Three days, whole limits from the proved day on, restart at a 过户, purchase for card meters. */
  public static TariffSettings standard() {
    return new TariffSettings(
        3,
        ChangeOfLimits.FULL_CYCLE,
        TransferPolicy.RESTART,
        Map.of(
            MeteringKind.PLAIN, TierBasis.CONSUMPTION,
            MeteringKind.CARD, TierBasis.PURCHASE,
            MeteringKind.SMART, TierBasis.CONSUMPTION));
  }

  public TariffSettings {
    basis = Maps.immutableEnumMap(basis);
    if (readingWithinDays < 0 || readingWithinDays > 15) {
      throw new IllegalArgumentException("readingWithinDays is 0 to 15");
    }
    if (basis.size() != MeteringKind.values().length) {
      throw new IllegalArgumentException("every kind of meter needs a basis");
    }
  }

  public static TariffSettingsBuilder builder() {
    return new TariffSettingsBuilder();
  }

  public TierBasis basisOf(MeteringKind kind) {
    return Objects.requireNonNull(basis.get(kind));
  }
}

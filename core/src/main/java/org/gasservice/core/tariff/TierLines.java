package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.money.Yuan;

/** Lines of a segment, a tier each. */
final class TierLines {

  private TierLines() {}

  /** At least one line, also when nothing was used: then it says so. */
  static List<PriceLine> of(Segment segment, long counted, long volume) {
    PriceTable table = segment.terms().table();
    if (volume == 0) {
      int tier = table.tierAt(counted);
      return List.of(line(segment, tier + 1, 0, table.price(tier), 0));
    }
    List<PriceLine> lines = new ArrayList<>();
    for (int tier = 0; tier < table.tiers(); tier++) {
      long part = table.part(tier, counted, volume);
      if (part > 0) {
        lines.add(line(segment, tier + 1, part, table.price(tier), table.raw(tier, part)));
      }
    }
    return lines;
  }

  /** @param raw in 10⁻⁸ yuan */
  static PriceLine line(Segment segment, int tier, long volume, long price, long raw) {
    return PriceLine.builder()
        .version(segment.terms().version().id())
        .after(segment.after())
        .through(segment.through())
        .tier(tier)
        .volume(Scaled.plainVolume(volume))
        .price(Scaled.plain(price, Scaled.DECIMALS))
        .exact(Scaled.plain(raw, 2 * Scaled.DECIMALS))
        .amount(new Yuan(BigDecimal.valueOf(Scaled.fen(raw), 2)))
        .method(segment.method())
        .readings(segment.readings())
        .build();
  }
}

package org.gasservice.core.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** The schedule of service fees (服务收费标准) as rules read it. */
public final class FeeSchedule {

  private FeeSchedule() {}

  /**
   * The item of a code.
   *
   * @throws RuleViolation when nobody published it: fees are not invented [D10-4.13]
   */
  public static FeeItem item(Reads reads, String code) {
    return reads
        .find(FeeItem.TYPE, FeeItem.keyOf(code))
        .map(Held::value)
        .orElseThrow(
            () -> new RuleViolation(Clauses.D10_4_13, "money.fee-unknown", Map.of("fee", code)));
  }

  /** What may be charged on a day, by code: the list a customer may see. At most a thousand items. */
  public static List<FeeItem> on(Reads reads, LocalDate day) {
    return reads
        .scan(FeeItem.TYPE, Range.all(FeeItem.BY_CODE).inRoot(FeeItem.ROOT), Limits.PAGE)
        .stream()
        .map(Held::value)
        .filter(item -> item.priceOn(day).isPresent())
        .toList();
  }

  static Optional<Held<FeeItem>> find(Reads reads, String code) {
    return reads.find(FeeItem.TYPE, FeeItem.keyOf(code));
  }
}

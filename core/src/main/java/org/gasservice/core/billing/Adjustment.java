package org.gasservice.core.billing;

import java.time.LocalDate;
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
 * Bills reckoned anew (退补): what they come to by what is known now, less what they came to before. Lies in the root of the point.
 *
 * @param report number of the test report, for a meter test
 * @param bills the bills reckoned anew, oldest first
 * @param before what they came to
 * @param after what they come to
 */
@Value.Builder
public record Adjustment(
    String id,
    String account,
    AdjustmentCause cause,
    Optional<String> report,
    LocalDate day,
    List<String> bills,
    Yuan before,
    Yuan after) {

  /** Adjustments by a test report: one report is reckoned with once. */
  public static final String BY_REPORT = "by_report";

  /** Adjustments of an account: scan within its root. */
  public static final String OF_ACCOUNT = "of_account";

  public static final AggregateType<Adjustment> TYPE = new AggregateType<>(
      "bill_adjustment",
      Adjustment.class,
      JsonCodec.whole(1, Adjustment.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, Adjustment::account),
          Attribute.of("day", Kind.DATE, Adjustment::day),
          Attribute.of("report", Kind.TOKEN, a -> a.report().orElse(null))),
      List.of(
          Index.unique(BY_REPORT, Reach.ROOT, "account", "report"),
          Index.over(OF_ACCOUNT, Reach.ROOT, "account", "day")));

  public Adjustment {
    report = report == null ? Optional.empty() : report;
    bills = List.copyOf(bills);
  }

  public static AdjustmentBuilder builder() {
    return new AdjustmentBuilder();
  }

  public static Key keyOf(String root, String id) {
    return new Key(root, id);
  }

  /** What is to be paid more; negative is given back. */
  public Yuan difference() {
    return after.minus(before);
  }
}

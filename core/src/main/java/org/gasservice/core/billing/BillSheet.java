package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.ReadingSpan;
import org.immutables.value.Value;

/**
 * A bill as it is printed (燃气收费通知单, form F5): everything a customer needs to check it and to pay it, and nothing personal. What was owed besides
 * is as it stood on the day of printing.
 *
 * @param readings what the meters showed, oldest first
 * @param lines what it costs, line by line
 * @param total the sum of the lines
 * @param difference what an adjustment made of it, less the total
 * @param paid what was paid of it already, by credit too
 * @param arrears other principal that is overdue
 * @param lateFee late fees to be paid on the day
 * @param toPay everything to be paid on the day
 * @param explanation how the total came about, sentence by sentence
 */
@Value.Builder
public record BillSheet(
    String number,
    String account,
    String point,
    String period,
    BillKind kind,
    LocalDate from,
    LocalDate through,
    LocalDate issuedOn,
    LocalDate dueOn,
    boolean estimated,
    List<ReadingSpan> readings,
    List<PriceLine> lines,
    Yuan total,
    Yuan difference,
    Yuan paid,
    Yuan arrears,
    Yuan lateFee,
    Yuan toPay,
    List<String> replaces,
    Optional<Bill.Cancelled> cancelled,
    List<String> explanation) {

  public BillSheet {
    readings = List.copyOf(readings);
    lines = List.copyOf(lines);
    replaces = List.copyOf(replaces);
    explanation = List.copyOf(explanation);
  }

  public static BillSheetBuilder builder() {
    return new BillSheetBuilder();
  }
}

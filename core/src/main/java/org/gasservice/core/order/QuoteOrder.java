package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Steps, price and time were shown to the customer, who agreed ({@code order.quote}) [D8-1.4b]. Prices are those of the schedule in force.
 *
 * @param lines what it will cost; empty when nothing
 * @param doneBy by when the work will be done
 * @param consent how the customer agreed
 */
public record QuoteOrder(Key order, List<Line> lines, Instant doneBy, Appointment.Consent consent)
    implements OrderCommand {

  /** So much of an item of the fee schedule. */
  public record Line(String fee, BigDecimal quantity) {}

  public QuoteOrder {
    lines = Given.list(lines);
  }

  @Override
  public void check(Problems problems) {
    problems.token("consent.reference", consent.reference());
    problems.require(lines.size() <= WorkRules.MOST_LINES, "lines", "order.too-many");
    lines.forEach(line -> ChargeFee.check(problems, "lines", line.fee(), line.quantity()));
  }
}

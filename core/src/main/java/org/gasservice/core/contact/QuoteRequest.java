package org.gasservice.core.contact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Shows the customer steps, price and time ({@code contact.quote}) [D8-1.4b]. Prices are those of the published schedule on the day. Shown again
 * before the customer accepted, it replaces what was shown before.
 *
 * @param steps what will be done, in order
 * @param fees what is charged for; empty when it is free
 * @param dueBy when it is done
 */
public record QuoteRequest(Key request, List<String> steps, List<Fee> fees, Instant dueBy)
    implements Command {

  private static final int MOST_STEPS = 20;
  private static final int MOST_FEES = 15;

  /**
   * Something charged for.
   *
   * @param fee code in the schedule
   */
  public record Fee(String fee, BigDecimal quantity) {}

  public QuoteRequest {
    steps = steps == null ? List.of() : List.copyOf(steps);
    fees = fees == null ? List.of() : List.copyOf(fees);
  }

  @Override
  public void check(Problems problems) {
    problems.require(!steps.isEmpty(), "steps", "problem.missing");
    problems.require(steps.size() <= MOST_STEPS, "steps", "problem.too-large");
    steps.forEach(step -> Papers.line(problems, "steps", step));
    problems.require(fees.size() <= MOST_FEES, "fees", "problem.too-large");
    fees.forEach(each -> {
      problems.token("fees.fee", each.fee());
      problems.require(each.quantity().signum() > 0, "fees.quantity", "problem.range");
    });
  }
}

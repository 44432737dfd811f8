package org.gasservice.core.money;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Publishes the price of a fee item from a day on (公布收费标准). The day may not lie in the past.
 *
 * @param price zero or more: a free service is published too
 * @param approval reference of the approval
 */
@Value.Builder
public record PublishFee(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    Yuan price,
    String approval,
    LocalDate validFrom,
    Optional<LocalDate> validTo)
    implements Command {

  public static PublishFeeBuilder builder() {
    return new PublishFeeBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("code", code);
    problems.text("nameZh", nameZh);
    problems.text("nameEn", nameEn);
    problems.text("unit", unit);
    problems.text("approval", approval);
    problems.require(price.signum() >= 0, "price", "problem.range");
    problems.require(
        validTo.map(last -> !last.isBefore(validFrom)).orElse(true), "validTo", "problem.order");
  }
}

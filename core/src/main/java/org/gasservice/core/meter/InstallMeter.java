package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.Register;
import org.immutables.value.Value;

/**
 * Hangs a meter at a point ({@code meter.install}).
 *
 * @param number as printed, a token; unique among meters in use
 * @param digits whole digits of the register, 3 to 12
 * @param startReading in m³, not negative, within the digits
 * @param verifiedThrough last day of its verification
 */
@Value.Builder
public record InstallMeter(
    String point,
    String number,
    MeteringKind kind,
    int digits,
    BigDecimal startReading,
    LocalDate verifiedThrough)
    implements Command, WithInstallMeter {

  public static InstallMeterBuilder builder() {
    return new InstallMeterBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    problems.require(digits >= 3 && digits <= 12, "digits", "problem.range");
    Register.check(problems, "startReading", startReading);
    problems.require(
        startReading.precision() - startReading.scale() <= digits, "startReading", "problem.range");
  }
}

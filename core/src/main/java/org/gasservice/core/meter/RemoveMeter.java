package org.gasservice.core.meter;

import java.math.BigDecimal;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Register;

/**
 * Takes the meter of a number away ({@code meter.remove}).
 *
 * @param reading what it shows, in m³
 */
public record RemoveMeter(String point, String number, BigDecimal reading) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    Register.check(problems, "reading", reading);
  }
}

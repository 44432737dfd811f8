package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Ends the account of a point that is off ({@code customer.close-point}, 销户).
 *
 * @param application who asks for it; needed while somebody holds the account
 * @param reading what the meter showed last
 */
public record ClosePoint(
    String point, Optional<Application> application, Optional<AgreedReading> reading)
    implements Command {

  public ClosePoint {
    application = application == null ? Optional.empty() : application;
    reading = reading == null ? Optional.empty() : reading;
  }

  /** A point nobody holds. */
  public static ClosePoint unheld(String point) {
    return new ClosePoint(point, Optional.empty(), Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    application.ifPresent(asked -> asked.check(problems));
    reading.ifPresent(agreed -> agreed.check(problems));
  }
}

package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Register;

/**
 * Puts the mean of the last three valid uses in the place of what a failed meter did not count ({@code meter.substitute}, 故障表推算), from the last
 * reading that was taken to the moment the command happened.
 *
 * @param number of the meter in use at the point
 * @param shown what its dial shows, in m³
 * @param photo digest of a photo of it, a token
 */
public record SubstituteReading(
    String point, String number, BigDecimal shown, Optional<String> photo) implements Command {

  public SubstituteReading {
    photo = photo == null ? Optional.empty() : photo;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    Register.check(problems, "shown", shown);
    photo.ifPresent(digest -> problems.token("photo", digest));
  }
}

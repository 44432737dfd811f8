package org.gasservice.core.meter;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Works a reading out from the mean of the last three valid uses ({@code meter.estimate}, 估抄), as of the moment the command happened.
 *
 * @param number of the meter in use at the point
 * @param reason why nobody took one
 * @param sheet line of the task sheet it is for
 */
public record EstimateReading(
    String point, String number, EstimateReason reason, Optional<Key> sheet) implements Command {

  public EstimateReading {
    sheet = sheet == null ? Optional.empty() : sheet;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    problems.require(
        reason != EstimateReason.METER_FAILED, "reason", "meter.failed-is-substituted");
  }
}

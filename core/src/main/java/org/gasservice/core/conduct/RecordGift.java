package org.gasservice.core.conduct;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Records that a gift was offered to whoever reports it ({@code conduct.record-gift}) [D10-4.9].
 *
 * @param leftBehind whether it could not be refused and is held now
 */
@Value.Builder
public record RecordGift(
    Personal what, Optional<Yuan> value, Optional<Key> order, boolean leftBehind)
    implements Command {

  public RecordGift {
    value = value == null ? Optional.empty() : value;
    order = order == null ? Optional.empty() : order;
  }

  public static RecordGiftBuilder builder() {
    return new RecordGiftBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.text("what", what);
    value.ifPresent(yuan -> problems.require(yuan.signum() >= 0, "value", "problem.range"));
  }
}

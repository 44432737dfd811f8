package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Why a step is recorded late, or by somebody not in the crew (补录说明).
 *
 * @param confirmedBy the supervisor who vouches for it; needed when it is recorded very late
 */
public record Late(Personal reason, Optional<String> confirmedBy) {

  public Late {
    confirmedBy = Given.optional(confirmedBy);
  }

  public static Late because(String reason) {
    return new Late(Personal.of(reason), Optional.empty());
  }

  static void check(Problems problems, Optional<Late> late) {
    late.ifPresent(given -> {
      problems.text("late.reason", given.reason());
      given.confirmedBy().ifPresent(person -> problems.token("late.confirmedBy", person));
    });
  }
}

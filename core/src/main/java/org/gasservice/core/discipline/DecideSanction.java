package org.gasservice.core.discipline;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.storage.Key;

/**
 * Decides ({@code discipline.decide}) [D5-3].
 *
 * @param gravity within the range proposed; absent when nothing is to follow
 * @param consequences of the rung of the ladder, all of them, when empty; {@code RETRAINING} alone may stand in for the lightest rung [D8-2.5]
 */
public record DecideSanction(
    Key sanction, Optional<Gravity> gravity, Set<Consequence> consequences, Personal reason)
    implements Command {

  public DecideSanction {
    gravity = gravity == null ? Optional.empty() : gravity;
    consequences =
        consequences == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(consequences);
  }

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason.reveal(), Sanction.LONGEST_WORDS);
    problems.require(
        gravity.isPresent() || consequences.isEmpty(),
        "consequences",
        "discipline.nothing-follows");
  }
}

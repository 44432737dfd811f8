package org.gasservice.core.notice;

import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * One home stays off ({@code notice.leave-off}): nobody was in, or somebody refused. An order to come back is opened in the same commit.
 *
 * @param why ABSENT or REFUSED
 * @param card number of the card left at the door, a token; needed when nobody was in
 */
public record LeaveOff(String point, String interruption, Standing why, Optional<String> card)
    implements HomeCommand {

  public LeaveOff {
    card = card == null ? Optional.empty() : card;
  }

  @Override
  public void check(Problems problems) {
    HomeCommand.super.check(problems);
    problems.require(
        why == Standing.ABSENT || why == Standing.REFUSED, "why", "notice.not-a-reason");
    card.ifPresent(number -> problems.token("card", number));
    problems.require(card.isPresent() || why != Standing.ABSENT, "card", "problem.missing");
  }
}

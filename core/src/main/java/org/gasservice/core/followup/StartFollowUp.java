package org.gasservice.core.followup;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Opens the progress of a follow-up. One that is open already stays as it is.
 *
 * @param progress its key
 * @param type name of the type of the owner
 * @param version the owner got with the trigger
 * @param command name of the triggering command
 * @param triggeredAt when the trigger happened
 * @param planned how many derived commands there are
 * @param failure why nothing could be planned
 */
public record StartFollowUp(
    Key progress,
    String followUp,
    String type,
    Key owner,
    long version,
    String command,
    Instant triggeredAt,
    long ordinal,
    int planned,
    Optional<RefusedTarget> failure)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("followUp", followUp);
    problems.require(planned >= 0, "planned", "problem.range");
    problems.require(owner.root().equals(progress.root()), "owner", "problem.value");
  }

  FollowUpProgress opened() {
    return new FollowUpProgress(
        followUp,
        type,
        owner,
        version,
        command,
        triggeredAt,
        ordinal,
        planned,
        0,
        failure.isPresent() ? 1 : 0,
        failure.stream().toList(),
        Optional.empty(),
        failure.isPresent());
  }
}

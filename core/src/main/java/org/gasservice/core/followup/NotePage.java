package org.gasservice.core.followup;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/**
 * Notes what became of a page of derived commands.
 *
 * @param done carried out, now or earlier
 * @param next where the plan goes on; empty when this was the last page
 */
public record NotePage(Key progress, int done, List<RefusedTarget> refused, Optional<Bytes> next)
    implements Command {

  public NotePage {
    refused = refused == null ? List.of() : List.copyOf(refused);
  }

  @Override
  public void check(Problems problems) {
    problems.require(done >= 0, "done", "problem.range");
    problems.require(refused.size() <= FollowUp.PAGE, "refused", "problem.range");
  }
}

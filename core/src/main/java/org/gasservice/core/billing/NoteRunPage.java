package org.gasservice.core.billing;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Says what came of pages of accounts ({@code billing.note-run-page}). Only what begins where the run stands is taken, so none is counted twice.
 *
 * @param cursor where the first page began
 * @param next where the next one begins; absent when this was the last
 */
public record NoteRunPage(
    String run,
    Optional<String> cursor,
    Optional<String> next,
    RunTally tally,
    List<RejectedAccount> rejected)
    implements Command {

  public NoteRunPage {
    cursor = cursor == null ? Optional.empty() : cursor;
    next = next == null ? Optional.empty() : next;
    rejected = List.copyOf(rejected);
  }

  @Override
  public void check(Problems problems) {
    problems.token("run", run);
    problems.require(rejected.size() <= BillingRuns.REJECTED_A_NOTE, "rejected", "problem.range");
    problems.require(tally.rejected() == rejected.size(), "rejected", "problem.range");
  }
}

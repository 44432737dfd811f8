package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Records that what was promised is done ({@code complaint.finish-solution}); of two promises the older.
 *
 * @param evidence reference of the paper or order that shows it
 */
public record FinishSolution(String complaint, String evidence) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("evidence", evidence);
  }
}

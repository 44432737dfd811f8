package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** The handler begins to look into it ({@code complaint.investigate}) [D6-11, D10-2.10a]. */
public record BeginInvestigation(String complaint) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
  }
}

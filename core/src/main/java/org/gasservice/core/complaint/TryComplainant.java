package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Records that the complainant was tried in vain ({@code complaint.try-complainant}). */
public record TryComplainant(String complaint) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
  }
}

package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Says who handles a complaint ({@code complaint.assign}): nobody it concerns. */
public record AssignComplaint(String complaint, String handler) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("handler", handler);
  }
}

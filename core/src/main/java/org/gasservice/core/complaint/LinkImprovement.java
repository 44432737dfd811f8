package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Links a measure of improvement a complaint led to ({@code complaint.link-improvement}) [D8-2.2].
 *
 * @param measure its number
 */
public record LinkImprovement(String complaint, String measure) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("measure", measure);
  }
}

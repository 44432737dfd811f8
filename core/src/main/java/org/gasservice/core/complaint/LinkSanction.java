package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Links a sanction that was proposed for what a complaint found ({@code complaint.link-sanction}) [D5-3].
 *
 * @param proposal its number
 */
public record LinkSanction(String complaint, String proposal) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("proposal", proposal);
  }
}

package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Records that the complainant was contacted ({@code complaint.respond}) [D8-1.1a].
 *
 * @param reference of the recording, letter or message
 */
public record RecordResponse(String complaint, String reference) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("reference", reference);
  }
}

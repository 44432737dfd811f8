package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Records what the complainant thinks of the answer ({@code complaint.record-verdict}). Whoever is not satisfied goes to the next level in the same step
 * [D6-13].
 *
 * @param reference of the recording or paper that holds their word
 */
public record RecordVerdict(String complaint, boolean satisfied, String reference)
    implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("reference", reference);
  }
}

package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/**
 * Records that the complainant was called back as promised ({@code complaint.call-back}) [D10-3.4e]. Any later contact settles the promise as well.
 *
 * @param reference of the recording
 */
public record CallComplainantBack(String complaint, String reference) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("reference", reference);
  }
}

package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;
import org.gasservice.core.contact.Channel;

/** Records that the complainant was told the result ({@code complaint.tell-result}) [D5-2.2, D6-12b]. */
public record TellComplainant(String complaint, Channel how) implements ComplaintCommand {

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
  }
}

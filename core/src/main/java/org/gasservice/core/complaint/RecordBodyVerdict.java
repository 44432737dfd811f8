package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Records whether the body accepts our answer ({@code complaint.record-body-verdict}); a rejected one is given again. */
public record RecordBodyVerdict(String externalCase, boolean accepted) implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
  }
}

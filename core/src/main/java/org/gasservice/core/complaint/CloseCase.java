package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Closes a case ({@code complaint.close-case}): the body is answered, and the citizen told. */
public record CloseCase(String externalCase) implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
  }
}

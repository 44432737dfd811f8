package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Takes a case on ({@code complaint.sign-case}). */
public record SignCase(String externalCase) implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
  }
}

package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Records whether the body takes a case back ({@code complaint.decide-return}). */
public record DecideReturn(String externalCase, boolean accepted) implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
  }
}

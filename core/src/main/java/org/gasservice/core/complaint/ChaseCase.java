package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;

/** Records that the body asked where a case stays ({@code complaint.chase-case}). */
public record ChaseCase(String externalCase, String reference) implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    problems.token("reference", reference);
  }
}

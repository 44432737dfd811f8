package org.gasservice.core.complaint;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Sends a case back with a ground ({@code complaint.return-case}); whether it takes it is for the body to say. */
public record ReturnCase(String externalCase, ReturnGround ground, Personal reason)
    implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    Texts.check(problems, "reason", reason);
  }
}

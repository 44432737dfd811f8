package org.gasservice.core.complaint;

import java.time.Instant;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Asks the body for more time ({@code complaint.ask-extension}); until it says so nothing moves. */
public record AskExtension(String externalCase, Instant until, Personal reason)
    implements CaseCommand {

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    Texts.check(problems, "reason", reason);
  }
}

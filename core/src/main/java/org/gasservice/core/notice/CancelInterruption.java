package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Calls a planned interruption off ({@code notice.cancel}); who knew of it has to be told. */
public record CancelInterruption(String interruption, Personal reason)
    implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.text("reason", reason);
  }
}

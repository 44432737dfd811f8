package org.gasservice.core.majorevent;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Takes a major event back, for good ({@code major-event.withdraw}); what it excused is taken back, too. */
public record WithdrawMajorEvent(Key event, Personal reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
  }
}

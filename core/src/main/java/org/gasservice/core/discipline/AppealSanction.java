package org.gasservice.core.discipline;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** The person objects to what was decided ({@code discipline.appeal}), in time after it was served. */
public record AppealSanction(Key sanction, Personal ground) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("ground", ground.reveal(), Sanction.LONGEST_WORDS);
  }
}

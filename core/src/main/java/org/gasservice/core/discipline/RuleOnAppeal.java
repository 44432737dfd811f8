package org.gasservice.core.discipline;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Settles an appeal ({@code discipline.rule-on-appeal}). @param upheld false when the sanction is withdrawn: then it does not reach the appraisal
 */
public record RuleOnAppeal(Key sanction, boolean upheld, Personal reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason.reveal(), Sanction.LONGEST_WORDS);
  }
}

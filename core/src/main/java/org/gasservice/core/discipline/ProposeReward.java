package org.gasservice.core.discipline;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Proposes to honour good work ({@code discipline.propose-reward}) [D1-2.2, D8-2.5].
 *
 * @param facts what it rests on, each on record
 */
public record ProposeReward(
    String employee, Reward.Honour honour, List<Fact> facts, Personal account) implements Command {

  public ProposeReward {
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    Fact.check(problems, facts);
    problems.text("account", account.reveal(), Sanction.LONGEST_WORDS);
  }
}

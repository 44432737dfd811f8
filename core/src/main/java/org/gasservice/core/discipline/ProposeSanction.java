package org.gasservice.core.discipline;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.immutables.value.Value;

/**
 * Proposes a sanction ({@code discipline.propose-sanction}) [D5-3, D8-2.5]. Facts propose, people decide: nothing does this by itself.
 *
 * @param clause what was broken, such as {@code D5-3.1}
 * @param lightest rung that is thinkable
 * @param gravest rung that is thinkable; the lightest when absent
 * @param facts what it rests on, each on record
 * @param involved staff numbers of further people in the line of the facts, besides those who acted in them
 */
@Value.Builder
public record ProposeSanction(
    String employee,
    String clause,
    Gravity lightest,
    Optional<Gravity> gravest,
    List<Fact> facts,
    Personal account,
    Set<String> involved)
    implements Command {

  public ProposeSanction {
    gravest = gravest == null ? Optional.empty() : gravest;
    facts = facts == null ? List.of() : List.copyOf(facts);
    involved = involved == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(involved);
  }

  public static ProposeSanctionBuilder builder() {
    return new ProposeSanctionBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("clause", clause);
    problems.require(
        gravest.filter(worst -> worst.compareTo(lightest) < 0).isEmpty(),
        "gravest",
        "discipline.range-order");
    Fact.check(problems, facts);
    problems.text("account", account.reveal(), Sanction.LONGEST_WORDS);
    involved.forEach(person -> problems.token("involved", person));
  }
}

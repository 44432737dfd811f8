package org.gasservice.core.discipline;

import java.math.BigDecimal;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Notes a figure for somebody's year ({@code discipline.note-fact}) [D6-15, D8-2.5].
 *
 * @param fact names it within the appraisal, a token
 * @param source what on record it was taken from
 * @param figure 0 to 100, at most two decimals
 */
public record NoteAppraisalFact(
    String employee, int year, String fact, Axis axis, Fact source, BigDecimal figure)
    implements Command {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("fact", fact);
    problems.token("source.type", source.type());
    problems.require(
        figure.signum() >= 0
            && figure.compareTo(MOST) <= 0
            && figure.stripTrailingZeros().scale() <= 2,
        "figure",
        "problem.range");
  }
}

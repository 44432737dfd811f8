package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Records an evaluation of the service ({@code quality.evaluate}) [D3-13]. */
public record EvaluateQuality(
    String unit, LocalDate from, LocalDate to, List<Evaluation.Finding> findings)
    implements Command {

  static final int MOST_FINDINGS = 40;

  public EvaluateQuality {
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.require(!to.isBefore(from), "to", "problem.order");
    problems.require(!findings.isEmpty(), "findings", "problem.missing");
    problems.require(findings.size() <= MOST_FINDINGS, "findings", "problem.range");
    for (int i = 0; i < findings.size(); i++) {
      problems.text("findings[" + i + "].text", findings.get(i).text());
    }
  }
}

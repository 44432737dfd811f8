package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Records a hazard seen at other work ({@code inspection.report-hazard}). */
public record ReportHazard(String point, Finding finding) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    finding.check(problems);
    problems.require(finding.known().isEmpty(), "finding.known", "inspection.new-alone");
  }
}

package org.gasservice.core.complaint;

import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Records what the investigation came to ({@code complaint.report}): was it true, and whose fault. */
public record RecordReport(
    String complaint,
    Finding finding,
    Responsibility responsibility,
    Personal facts,
    List<String> evidence)
    implements ComplaintCommand {

  public RecordReport {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    responsibility.check(problems);
    Texts.check(problems, "facts", facts);
    evidence.forEach(reference -> problems.token("evidence", reference));
    problems.require(evidence.size() <= Report.MOST_EVIDENCE, "evidence", "problem.too-large");
  }
}

package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Says who works on a case ({@code complaint.assign-case}), and of which complaint it is: nobody that complaint concerns.
 *
 * @param complaint kept as it is when not said
 */
public record AssignCase(String externalCase, String handler, Optional<String> complaint)
    implements CaseCommand {

  public AssignCase {
    complaint = complaint == null ? Optional.empty() : complaint;
  }

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    problems.token("handler", handler);
    complaint.ifPresent(id -> problems.token("complaint", id));
  }
}

package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * A developer applies for the connection of an estate ({@code customer.open-project}, 报装项目) [D10-P1].
 *
 * @param project its id, a token; made when absent
 * @param application who applies, with the papers
 * @param unit station that will serve it
 * @param name of the estate
 */
@Value.Builder
public record OpenProject(
    Optional<String> project, Application application, String unit, String name)
    implements Command {

  public OpenProject {
    project = project == null ? Optional.empty() : project;
  }

  @Override
  public void check(Problems problems) {
    project.ifPresent(id -> problems.token("project", id));
    application.check(problems);
    problems.token("unit", unit);
    problems.text("name", name);
  }
}

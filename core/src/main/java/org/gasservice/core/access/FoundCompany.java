package org.gasservice.core.access;

import java.time.ZoneId;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Makes an empty store the store of a company. The only command {@code Actor.setup()} may give.
 *
 * @param zone zone of business dates, such as Asia/Shanghai
 * @param administrator id of the first actor, who may do everything
 */
public record FoundCompany(String name, ZoneId zone, String administrator) implements Command {

  @Override
  public void check(Problems problems) {
    problems.text("name", name);
    problems.token("administrator", administrator);
  }
}

package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes a section over, built and tested ({@code customer.accept-section}, 竣工验收) [D10-P1]. Never taken back.
 *
 * @param record reference of the record with the pressure test, a token
 */
public record AcceptSection(String project, String section, String record) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("project", project);
    problems.token("section", section);
    problems.token("record", record);
  }
}

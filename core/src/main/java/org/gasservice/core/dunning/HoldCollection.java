package org.gasservice.core.dunning;

import java.time.LocalDate;
import org.gasservice.core.command.Problems;

/**
 * Lets collection rest ({@code dunning.hold}), or for longer; one hold of a kind. Afterwards it begins at the first step.
 *
 * @param evidence what shows it, a token
 * @param reviewOn last day of it, after today
 */
public record HoldCollection(
    String point, String account, HoldKind kind, String evidence, LocalDate reviewOn)
    implements DunningCommand {

  @Override
  public void check(Problems problems) {
    DunningCommand.super.check(problems);
    problems.token("evidence", evidence);
  }
}

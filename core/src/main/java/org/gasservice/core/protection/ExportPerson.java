package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Hands out everything about a party ({@code protection.export}): needs the permission of that name and leaves a trace [D6-7.3]. */
public record ExportPerson(String party, Purpose purpose) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("party", party);
  }
}

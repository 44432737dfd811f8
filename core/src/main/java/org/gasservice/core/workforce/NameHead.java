package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Says who leads a unit ({@code workforce.name-head}): somebody employed there. */
public record NameHead(String unit, String head) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("head", head);
  }
}

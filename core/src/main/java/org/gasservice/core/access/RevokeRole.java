package org.gasservice.core.access;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Takes a role from an actor; works from the next command on. */
public record RevokeRole(String actor, String role) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("actor", actor);
    problems.token("role", role);
  }
}

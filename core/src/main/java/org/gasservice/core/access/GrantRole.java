package org.gasservice.core.access;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Gives an actor a role of the {@link RoleBook}. */
public record GrantRole(String actor, String role) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("actor", actor);
    problems.token("role", role);
  }
}

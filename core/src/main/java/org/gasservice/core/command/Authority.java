package org.gasservice.core.command;

import java.util.Set;

/**
 * What an actor may do, in which role.
 *
 * @param role name of the role the journal shows, a token
 * @param permissions names of permissions: a command's name, {@code order.*} for all of a feature, {@code *} for everything
 */
public record Authority(String role, Set<String> permissions) {

  /** Permission to record what happened longer ago than {@link PipelineSettings#backdating}. */
  public static final String BACKDATE = "time.backdate";

  /** May do nothing. */
  public static final Authority NONE = new Authority("none", Set.of());

  public Authority {
    permissions = Set.copyOf(permissions);
  }

  /** Default deny: only what is granted is allowed. */
  public boolean allows(String permission) {
    if (permissions.contains(permission) || permissions.contains("*")) {
      return true;
    }
    int dot = permission.indexOf('.');
    return dot > 0 && permissions.contains(permission.substring(0, dot) + ".*");
  }
}

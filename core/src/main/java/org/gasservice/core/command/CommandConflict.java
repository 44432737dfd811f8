package org.gasservice.core.command;

import java.util.Map;

/** The command met another one: the same id with other content, or a change it did not know of. */
public final class CommandConflict extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final String STALE = "command.stale";

  private CommandConflict(String code) {
    super(code, Map.of());
  }

  /** The id was used for another command. */
  public static CommandConflict idReused() {
    return new CommandConflict("command.id-reused");
  }

  /** What the caller held, or what the rules read, was changed meanwhile, again and again. */
  public static CommandConflict stale() {
    return new CommandConflict(STALE);
  }

  /** Whether a race was lost: deciding again may help. */
  public boolean isStale() {
    return code().equals(STALE);
  }
}

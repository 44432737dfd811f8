package org.gasservice.core.command;

import java.util.Map;

/** The command met another one: the same id with other content, or a change it did not know of. */
public final class CommandConflict extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final String STALE = "command.stale";

  private CommandConflict(String code, Map<String, Object> parameters) {
    super(code, parameters);
  }

  /** The id was used for another command. */
  public static CommandConflict idReused() {
    return of("command.id-reused", Map.of());
  }

  /** What an outside party names by an id of its own, such as a payment, was delivered once more with other content. */
  public static CommandConflict of(String code, Map<String, Object> parameters) {
    return new CommandConflict(code, parameters);
  }

  /** What the caller held, or what the rules read, was changed meanwhile, again and again. */
  public static CommandConflict stale() {
    return of(STALE, Map.of());
  }

  /** Whether a race was lost: deciding again may help. */
  public boolean isStale() {
    return code().equals(STALE);
  }
}

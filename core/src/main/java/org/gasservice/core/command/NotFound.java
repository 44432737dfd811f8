package org.gasservice.core.command;

import java.util.Map;
import org.gasservice.storage.Key;

/** The command names something that is not there. */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** @param type name of the aggregate type */
  public NotFound(String type, Key key) {
    super("command.not-found", Map.of("type", type, "key", key.toString()));
  }
}

package org.gasservice.core.command;

import java.util.Map;

/** The actor may not do this. */
public final class NotPermitted extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotPermitted(String permission) {
    super("access.not-permitted", Map.of("permission", permission));
  }
}

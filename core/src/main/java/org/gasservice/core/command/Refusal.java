package org.gasservice.core.command;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why a command was not carried out. It changed nothing. Code and parameters are stable and free of personal data; the texts in
 * Chinese and English come from {@link Messages}.
 */
public abstract sealed class Refusal extends RuntimeException
    permits RuleViolation, InvalidCommand, NotPermitted, NotFound, CommandConflict {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> parameters;

  Refusal(String code, Map<String, Object> parameters) {
    super(code + (parameters.isEmpty() ? "" : " " + new TreeMap<>(parameters)), null, false, false);
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  /** Stable; names the text in the message bundles. */
  public String code() {
    return code;
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}

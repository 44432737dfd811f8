package org.gasservice.core.command;

import java.util.Map;

/**
 * One thing wrong with an input.
 *
 * @param path where, as in {@code window.from}; empty for the whole
 * @param code stable, names the text in the message bundles
 * @param parameters for the text; never the rejected value itself
 */
public record Problem(String path, String code, Map<String, Object> parameters) {

  public Problem {
    parameters = Map.copyOf(parameters);
  }

  @Override
  public String toString() {
    return (path.isEmpty() ? "" : path + ": ")
        + code
        + (parameters.isEmpty() ? "" : " " + parameters);
  }
}

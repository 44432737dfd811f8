package org.gasservice.core.json;

import java.util.Map;

/**
 * One place where a tree does not fit its schema.
 *
 * @param path as in {@code visits[0].window.from}; empty for the whole
 * @param code names the text in the message bundles
 * @param parameters for the text; never the value found
 */
public record Mismatch(String path, String code, Map<String, Object> parameters) {
  public Mismatch {
    parameters = Map.copyOf(parameters);
  }
}

package org.gasservice.storage.jdbc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the host's that is not as we last saw it: changed elsewhere, or never seen. To be answered with a command that makes the aggregate
 * like the row, whose commit notes that it was seen.
 *
 * @param row value of the key column
 * @param columns what the mapped columns hold, by name
 * @param count what the version column or the trigger had counted
 */
public record Drift(String row, Map<String, @Nullable Object> columns, long count) {

  public Drift {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** Rows looked at, as far as they had drifted, and where the next look begins; empty when these were the last. */
  public record Found(List<Drift> drifts, Optional<String> next) {
    public Found {
      drifts = List.copyOf(drifts);
    }
  }

  /** The values are left out: they may be personal. */
  @Override
  public String toString() {
    return "drift at count " + count;
  }
}

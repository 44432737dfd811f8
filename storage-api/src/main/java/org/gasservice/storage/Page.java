package org.gasservice.storage;

import java.util.List;
import java.util.Optional;

/**
 * Part of a longer list.
 *
 * @param next where the next page begins; empty when this was the last. Opaque, and good after a restart
 */
public record Page<R>(List<R> rows, Optional<Bytes> next) {

  public Page {
    rows = List.copyOf(rows);
  }
}

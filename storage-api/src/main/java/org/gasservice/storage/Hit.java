package org.gasservice.storage;

import java.util.List;

/**
 * A line of an index. The aggregate itself comes from {@link Storage#find}.
 *
 * @param indexed the tuple, one value a column
 */
public record Hit(Key key, List<Object> indexed) {

  /** The values are left out: they may be personal. */
  @Override
  public String toString() {
    return key.toString();
  }
}

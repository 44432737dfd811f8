package org.gasservice.core.command;

import java.util.List;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * A command carried out.
 *
 * @param about the aggregate it was about, as it is now
 * @param written every aggregate it wrote, with the version it got
 * @param replayed whether this repeats the answer to an earlier delivery
 */
public record Done<T>(String commandId, Held<T> about, List<Written> written, boolean replayed) {

  public Done {
    written = List.copyOf(written);
  }

  /** One aggregate written. */
  public record Written(String type, String root, String id, long version) {
    static Written of(String type, Key key, long version) {
      return new Written(type, key.root(), key.id(), version);
    }

    public Key key() {
      return new Key(root, id);
    }
  }

  public T value() {
    return about.value();
  }
}

package org.gasservice.storage;

/**
 * An aggregate as a reader holds it: enough to change it without reading it again.
 *
 * @param version from 1, plus one with every change
 * @param head link of its last journal entry
 * @param document the stored form the value was read from
 */
public record Held<T>(Key key, long version, Bytes head, T value, Document document) {

  @Override
  public String toString() {
    return key + " v" + version;
  }
}

package org.gasservice.core.access;

import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** What an aggregate's journal had come to: kept outside the store, it shows what was cut off or recomputed later. */
public record Checkpoint(String type, Key key, long version, Bytes link) {

  /** One line of text: no part of it contains a blank. */
  public String line() {
    return type + " " + key.root() + " " + key.id() + " " + version + " " + link.toHex();
  }

  /** @throws IllegalArgumentException when it is no such line */
  public static Checkpoint parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a checkpoint line");
    }
    return new Checkpoint(
        parts[0], new Key(parts[1], parts[2]), Long.parseLong(parts[3]), Bytes.fromHex(parts[4]));
  }
}

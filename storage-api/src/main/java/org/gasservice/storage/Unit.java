package org.gasservice.storage;

import java.util.List;

/**
 * A unit of work as a value: applied whole or not at all. The same key may be changed several times; such changes apply in list
 * order, each with its version and journal entry.
 *
 * @param receipts one for each command the unit carries
 */
public record Unit(List<Change<?>> changes, List<Receipt> receipts) {

  public Unit {
    changes = List.copyOf(changes);
    receipts = List.copyOf(receipts);
  }

  public static Unit of(Change<?>... changes) {
    return new Unit(List.of(changes), List.of());
  }

  @Override
  public String toString() {
    return changes.size() + " changes, " + receipts.size() + " receipts";
  }
}

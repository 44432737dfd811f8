package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Unit;

/** What a store should hold, in plain maps: no indexes, no locks, no bytes. */
record Model(
    TreeMap<Key, Held<Sample>> rows, Map<Key, List<Entry>> journals, Set<String> receipts) {

  Model() {
    this(new TreeMap<>(), new HashMap<>(), new HashSet<>());
  }

  private Model copy() {
    Map<Key, List<Entry>> lists = new HashMap<>();
    journals.forEach((key, entries) -> lists.put(key, new ArrayList<>(entries)));
    return new Model(new TreeMap<>(rows), lists, new HashSet<>(receipts));
  }

  /** The state after a unit; the outcome of its first failing step otherwise. */
  record Applied(Optional<Model> model, Optional<Outcome> failure) {
    private static Applied failed(Outcome outcome) {
      return new Applied(Optional.empty(), Optional.of(outcome));
    }
  }

  /**
   * Applies a unit.
   *
   * @param uniqueAtOnce whether unique keys are judged after each change, or once after the last
   */
  Applied apply(Unit unit, boolean uniqueAtOnce) {
    Model next = copy();
    for (Receipt receipt : unit.receipts()) {
      if (!next.receipts.add(receipt.commandId())) {
        return Applied.failed(Outcome.COMMAND_SEEN);
      }
    }
    for (Change<?> change : unit.changes()) {
      Optional<Outcome> failure = next.apply(change);
      if (failure.isPresent()) {
        return Applied.failed(failure.get());
      }
      if (uniqueAtOnce && next.hasDuplicates()) {
        return Applied.failed(Outcome.DUPLICATE);
      }
    }
    return next.hasDuplicates()
        ? Applied.failed(Outcome.DUPLICATE)
        : new Applied(Optional.of(next), Optional.empty());
  }

  @SuppressWarnings("unchecked")
  private Optional<Outcome> apply(Change<?> change) {
    Held<Sample> held = rows.get(change.key());
    long version = held == null ? 0 : held.version();
    if (change instanceof Change.Verify<?> verify) {
      return version == verify.version() ? Optional.empty() : Optional.of(Outcome.STALE);
    }
    if (change instanceof Change.Insert && held != null) {
      return Optional.of(Outcome.DUPLICATE);
    }
    Change.Write<Sample> write = (Change.Write<Sample>) change;
    if (version != write.version() - 1) {
      return Optional.of(Outcome.STALE);
    }
    rows.put(write.key(), Rules.after(write));
    List<Entry> journal = journals.computeIfAbsent(write.key(), key -> new ArrayList<>());
    if (change instanceof Change.Erase) {
      journal.replaceAll(Entry::withoutTrace);
    }
    journal.add(write.entry());
    return Optional.empty();
  }

  private boolean hasDuplicates() {
    Set<Object> taken = new HashSet<>();
    for (Held<Sample> held : rows.values()) {
      Sample value = held.value();
      Object slot = value.get("slot");
      Object serial = value.get("serial");
      if (slot != null && !taken.add(List.of("slot", held.key().root(), slot))) {
        return true;
      }
      if (serial != null && !taken.add(List.of("serial", serial))) {
        return true;
      }
      for (Object hour : value.list("hours")) {
        if (!taken.add(List.of("hour", hour))) {
          return true;
        }
      }
    }
    return false;
  }
}

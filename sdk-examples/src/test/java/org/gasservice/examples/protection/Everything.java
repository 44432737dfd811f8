package org.gasservice.examples.protection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gasservice.core.command.Registry;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Storage;

/** All that a store gives out through its port, as one text: documents, index lines, journals, the feed, receipts. */
final class Everything {

  private static final int PAGE = 500;

  private final Storage storage;
  private final StringBuilder text = new StringBuilder();

  private Everything(Storage storage) {
    this.storage = storage;
  }

  static String of(Storage storage, Registry registry) {
    Everything all = new Everything(storage);
    registry.types().forEach(all::type);
    all.feed();
    return all.text.toString();
  }

  /** How many aggregates there are of each type. */
  static Map<String, Integer> counted(Storage storage, Registry registry) {
    Map<String, Integer> counted = new TreeMap<>();
    registry
        .types()
        .forEach(type -> counted.put(type.name(), keys(storage, type).size()));
    counted.values().removeIf(count -> count == 0);
    counted.remove("disclosures");
    counted.remove("feed_position");
    return counted;
  }

  private static List<Key> keys(Storage storage, AggregateType<?> type) {
    List<Key> keys = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Key> page = storage.all(type, after, PAGE);
      keys.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return keys;
  }

  private <T> void type(AggregateType<T> type) {
    Set<String> roots = new TreeSet<>();
    for (Key key : keys(storage, type)) {
      roots.add(key.root());
      for (Held<T> held : storage.find(type, List.of(key))) {
        add(held.document().hot());
        add(held.document().cold());
      }
      storage.history(type.name(), key, 0, PAGE).forEach(this::entry);
    }
    for (Index<T> index : type.indexes()) {
      if (index.reach() == Reach.STORE) {
        lines(type, Range.all(index.name()));
      } else {
        roots.forEach(root -> lines(type, Range.all(index.name()).inRoot(root)));
      }
    }
  }

  private void lines(AggregateType<?> type, Range range) {
    for (Hit hit : storage.scan(type, range, Optional.empty(), PAGE).rows()) {
      text.append(hit.key()).append(hit.indexed()).append('\n');
    }
  }

  private void feed() {
    FeedPage page = storage.feed(Optional.empty(), PAGE);
    while (!page.entries().isEmpty()) {
      page.entries().forEach(this::entry);
      page = storage.feed(Optional.of(page.next()), PAGE);
    }
  }

  private void entry(Entry entry) {
    text.append(entry).append(entry.actor()).append(entry.role()).append(entry.commandId());
    entry.trace().ifPresent(trace -> add(trace.payload()));
    storage
        .receipt(entry.key().root(), entry.commandId())
        .ifPresent(receipt -> add(receipt.result()));
  }

  private void add(Bytes bytes) {
    text.append(new String(bytes.toArray(), StandardCharsets.UTF_8)).append('\n');
  }
}

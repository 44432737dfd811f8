package org.gasservice.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gasservice.core.access.Finding.Kind;
import org.gasservice.core.command.Chain;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.ReceiptCheck;
import org.gasservice.core.command.Registry;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/**
 * Proves that nothing was changed, removed or reordered behind the journal's back [D10-4.15]: every chain from its first entry, every
 * stored form against its last entry, every column and index line against its aggregate, every receipt that is there against the entries
 * of its command, and every journal entry's aggregate. What removes an
 * aggregate together with its journal, or recomputes a chain, shows against a {@link Checkpoint} kept outside the store.
 */
public final class Verifier {

  private static final int PAGE = 500;

  private final Storage storage;
  private final Registry registry;

  public Verifier(Storage storage, Registry registry) {
    this.storage = storage;
    this.registry = registry;
  }

  /**
   * What a run saw.
   *
   * @param findings in the order found; empty when everything holds
   */
  public record Report(long aggregates, long entries, long indexLines, List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean holds() {
      return findings.isEmpty();
    }
  }

  /** Walks everything. */
  public Report run() {
    return run(line -> {});
  }

  /** Walks everything and hands out a checkpoint line for each aggregate that holds. */
  public Report run(Consumer<Checkpoint> checkpoint) {
    Walk walk = new Walk(checkpoint);
    registry.types().forEach(walk::type);
    walk.feed();
    return walk.report();
  }

  /** Checks a line written earlier and kept outside. */
  public Optional<Finding> against(Checkpoint line) {
    List<Entry> at = storage.history(line.type(), line.key(), line.version() - 1, 1);
    boolean holds = !at.isEmpty()
        && at.get(0).version() == line.version()
        && at.get(0).link().equals(line.link());
    return holds
        ? Optional.empty()
        : Optional.of(
            new Finding(Kind.CHECKPOINT_DIFFERS, line.type(), line.key(), line.version()));
  }

  /** One pass over the store. */
  private final class Walk {
    private final Consumer<Checkpoint> checkpoint;
    private final List<Finding> findings = new ArrayList<>();
    private long aggregates;
    private long entries;
    private long indexLines;

    Walk(Consumer<Checkpoint> checkpoint) {
      this.checkpoint = checkpoint;
    }

    Report report() {
      return new Report(aggregates, entries, indexLines, findings);
    }

    <T> void type(AggregateType<T> type) {
      Map<String, Long> expected = new HashMap<>();
      Set<String> roots = new TreeSet<>();
      Optional<Bytes> after = Optional.empty();
      do {
        Page<Key> page = storage.all(type, after, PAGE);
        for (Key key : page.rows()) {
          aggregates++;
          roots.add(key.root());
          read(type, key).ifPresent(held -> aggregate(type, held, expected));
        }
        storage
            .maintain(new Maintenance.CheckRows(type, page.rows()), PAGE)
            .wrong()
            .forEach(key -> addOnce(new Finding(Kind.COPY_WRONG, type.name(), key, 0)));
        after = page.next();
      } while (after.isPresent());
      for (Index<T> index : type.indexes()) {
        index(type, index, roots, expected.getOrDefault(index.name(), 0L));
      }
    }

    private <T> Optional<Held<T>> read(AggregateType<T> type, Key key) {
      try {
        return storage.find(type, List.of(key)).stream().findFirst();
      } catch (StorageFailure failure) {
        if (failure.outcome() != Outcome.CORRUPT) {
          throw failure;
        }
        addOnce(new Finding(Kind.UNREADABLE, type.name(), key, 0));
        return Optional.empty();
      }
    }

    /** Many at once; one by one where one of them cannot be read. */
    private <T> Map<Key, Held<T>> read(AggregateType<T> type, List<Key> keys) {
      Map<Key, Held<T>> helds = new HashMap<>();
      try {
        storage.find(type, keys).forEach(held -> helds.put(held.key(), held));
      } catch (StorageFailure failure) {
        if (failure.outcome() != Outcome.CORRUPT) {
          throw failure;
        }
        keys.forEach(key -> read(type, key).ifPresent(held -> helds.put(key, held)));
      }
      return helds;
    }

    private <T> void aggregate(AggregateType<T> type, Held<T> held, Map<String, Long> expected) {
      for (Index<T> index : type.indexes()) {
        expected.merge(
            index.name(), (long) Checked.tuples(type, index, held.value()).size(), Long::sum);
      }
      Optional<Finding> broken = chain(type.name(), held);
      if (broken.isPresent()) {
        findings.add(broken.get());
      } else {
        checkpoint.accept(new Checkpoint(type.name(), held.key(), held.version(), held.head()));
      }
    }

    private Optional<Finding> chain(String type, Held<?> held) {
      Bytes previous = Bytes.EMPTY;
      long version = 0;
      while (version < held.version()) {
        List<Entry> page = storage.history(type, held.key(), version, PAGE);
        if (page.isEmpty()) {
          return Optional.of(new Finding(Kind.ENTRY_MISSING, type, held.key(), version + 1));
        }
        for (Entry entry : page) {
          version++;
          entries++;
          Optional<Kind> broken = entry(entry, version, previous, held);
          if (broken.isPresent()) {
            return Optional.of(new Finding(broken.get(), type, held.key(), version));
          }
          previous = entry.link();
        }
      }
      boolean ends = version == held.version() && previous.equals(held.head());
      return ends
          ? Optional.empty()
          : Optional.of(new Finding(Kind.STATE_CHANGED, type, held.key(), held.version()));
    }

    private Optional<Kind> entry(Entry entry, long version, Bytes previous, Held<?> held) {
      if (entry.version() != version) {
        return Optional.of(Kind.ENTRY_MISSING);
      }
      boolean payloadHolds = entry
          .trace()
          .map(t -> Chain.payloadHash(t.salt(), t.payload()).equals(entry.payloadHash()))
          .orElse(true);
      if (!payloadHolds || !Chain.link(previous, entry).equals(entry.link())) {
        return Optional.of(Kind.ENTRY_CHANGED);
      }
      boolean last = version == held.version();
      boolean stateHolds = !last
          || entry
              .trace()
              .map(t -> Chain.stateHash(t.salt(), held.document()).equals(entry.stateHash()))
              .orElse(false);
      if (!stateHolds) {
        return Optional.of(Kind.STATE_CHANGED);
      }
      return receiptAgrees(entry) ? Optional.empty() : Optional.of(Kind.RECEIPT_CHANGED);
    }

    /** Receipts may be purged; one that is there agrees with what its command wrote. */
    private boolean receiptAgrees(Entry entry) {
      boolean oneRoot = registry
          .command(entry.command())
          .filter(type -> type.reach() == CommandType.Reach.ONE_ROOT)
          .isPresent();
      return !oneRoot
          || storage
              .receipt(entry.key().root(), entry.commandId())
              .map(receipt -> ReceiptCheck.agrees(receipt, entry))
              .orElse(true);
    }

    private <T> void index(
        AggregateType<T> type, Index<T> index, Set<String> roots, long expected) {
      long seen = 0;
      if (index.reach() == Reach.STORE) {
        seen = lines(type, index, Range.all(index.name()));
      } else {
        for (String root : roots) {
          seen += lines(type, index, Range.all(index.name()).inRoot(root));
        }
      }
      indexLines += seen;
      if (seen != expected) {
        findings.add(
            new Finding(Kind.INDEX_WRONG, type.name() + "." + index.name(), Key.ofRoot("-"), 0));
      }
    }

    private <T> long lines(AggregateType<T> type, Index<T> index, Range range) {
      long seen = 0;
      Optional<Bytes> after = Optional.empty();
      do {
        Page<Hit> page = storage.scan(type, range, after, PAGE);
        Map<Key, Held<T>> helds =
            read(type, page.rows().stream().map(Hit::key).distinct().toList());
        for (Hit hit : page.rows()) {
          seen++;
          Held<T> held = helds.get(hit.key());
          if (held == null || !Checked.tuples(type, index, held.value()).contains(hit.indexed())) {
            findings.add(
                new Finding(Kind.INDEX_WRONG, type.name() + "." + index.name(), hit.key(), 0));
          }
        }
        after = page.next();
      } while (after.isPresent());
      return seen;
    }

    /** Every entry's aggregate is there. */
    void feed() {
      Map<String, AggregateType<?>> types = new HashMap<>();
      registry.types().forEach(type -> types.put(type.name(), type));
      Bytes after = Bytes.EMPTY;
      while (true) {
        FeedPage page = storage.feed(after.isEmpty() ? Optional.empty() : Optional.of(after), PAGE);
        if (page.entries().isEmpty()) {
          return;
        }
        Map<String, Set<Key>> named = new HashMap<>();
        page.entries()
            .forEach(e -> named.computeIfAbsent(e.type(), t -> new HashSet<>()).add(e.key()));
        named.forEach((type, keys) ->
            Optional.ofNullable(types.get(type)).ifPresent(known -> present(known, keys)));
        after = page.next();
      }
    }

    private <T> void present(AggregateType<T> type, Set<Key> keys) {
      Set<Key> missing = new TreeSet<>(keys);
      missing.removeAll(read(type, List.copyOf(keys)).keySet());
      missing.forEach(key -> addOnce(new Finding(Kind.AGGREGATE_MISSING, type.name(), key, 0)));
    }

    private void addOnce(Finding finding) {
      boolean known = findings.stream()
          .anyMatch(f -> f.type().equals(finding.type()) && f.key().equals(finding.key()));
      if (!known) {
        findings.add(finding);
      }
    }
  }
}

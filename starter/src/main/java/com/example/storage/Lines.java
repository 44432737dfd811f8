package com.example.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Column;
import org.gasservice.storage.Cursor;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.StorageFailure;

/**
 * Indexes in the file. A line is a key: type, index, root where the index reaches no further, tuple, key of the aggregate. Beside it
 * stand the lines each aggregate holds, and how far an index is built.
 */
final class Lines {

  private static final char LINE = 'i';
  private static final char HELD = 'h';
  private static final char STATE = 's';
  private static final byte[] FINISHED = {1};
  private static final byte[] BEGUN = {0};

  private final SortedFile file;

  Lines(SortedFile file) {
    this.file = file;
  }

  // writing

  /** Indexes of the type as this writer knows them: a new one is finished if nothing is stored yet, an unknown one is forgotten. */
  void know(SortedFile.Batch batch, AggregateType<?> type, boolean empty) {
    Set<String> known = type.indexes().stream().map(Index::name).collect(Collectors.toSet());
    byte[] states = Spelling.of(STATE, type.name()).bytes();
    for (byte[] state : List.copyOf(file.under(states).keySet())) {
      String name = new String(
          state, states.length, state.length - states.length - 1, StandardCharsets.UTF_8);
      if (!known.contains(name)) {
        batch.remove(state);
        clear(batch, Spelling.of(LINE, type.name(), name).bytes());
        clear(batch, Spelling.of(HELD, type.name(), name).bytes());
      }
    }
    for (String name : known) {
      byte[] state = Spelling.of(STATE, type.name(), name).bytes();
      if (file.get(state) == null) {
        batch.put(state, empty ? FINISHED : BEGUN);
      }
    }
  }

  private void clear(SortedFile.Batch batch, byte[] prefix) {
    List.copyOf(file.under(prefix).keySet()).forEach(batch::remove);
  }

  /** Puts these tuples in the place of those the aggregate held. */
  <T> void replace(
      SortedFile.Batch batch,
      AggregateType<T> type,
      Index<T> index,
      Key key,
      List<List<Object>> tuples,
      int position) {
    List<Column> columns = type.columns(index);
    byte[] held = held(type, index, key);
    List<byte[]> lines = new ArrayList<>();
    for (List<Object> tuple : tuples) {
      byte[] place = Spelling.from(beginning(type, index, key.root())).values(tuple).bytes();
      byte[] line = Spelling.from(place).key(key).bytes();
      if (index.unique()
          && file.under(place).keySet().stream().anyMatch(other -> !Arrays.equals(other, line))) {
        throw new StorageFailure(Outcome.DUPLICATE, position, index.name(), null);
      }
      lines.add(line);
    }
    if (file.get(held) != null) {
      Form.parts(file.get(held)).forEach(batch::remove);
    }
    for (int i = 0; i < lines.size(); i++) {
      batch.put(lines.get(i), new Cursor(tuples.get(i), key).encode(columns).toArray());
    }
    if (lines.isEmpty()) {
      batch.remove(held);
    } else {
      batch.put(held, Form.write(lines));
    }
  }

  private static byte[] held(AggregateType<?> type, Index<?> index, Key key) {
    return Spelling.of(HELD, type.name(), index.name()).key(key).bytes();
  }

  private static byte[] beginning(AggregateType<?> type, Index<?> index, String root) {
    return index.reach() == Reach.ROOT
        ? Spelling.of(LINE, type.name(), index.name(), root).bytes()
        : Spelling.of(LINE, type.name(), index.name()).bytes();
  }

  // building

  /** Whether every aggregate is in the index. */
  boolean finished(AggregateType<?> type, Index<?> index) {
    return Arrays.equals(file.get(state(type, index)), FINISHED);
  }

  /** The spelling of the last key a build has come to; empty at its beginning. */
  byte[] builtTo(AggregateType<?> type, Index<?> index) {
    byte[] state = file.get(state(type, index));
    return state == null ? new byte[0] : Arrays.copyOfRange(state, 1, state.length);
  }

  void builtTo(SortedFile.Batch batch, AggregateType<?> type, Index<?> index, byte[] spelling) {
    byte[] state = new byte[spelling.length + 1];
    System.arraycopy(spelling, 0, state, 1, spelling.length);
    batch.put(state(type, index), state);
  }

  void finish(SortedFile.Batch batch, AggregateType<?> type, Index<?> index) {
    batch.put(state(type, index), FINISHED);
  }

  private static byte[] state(AggregateType<?> type, Index<?> index) {
    return Spelling.of(STATE, type.name(), index.name()).bytes();
  }

  /** Whether the file holds exactly these tuples of the aggregate. */
  <T> boolean agree(AggregateType<T> type, Index<T> index, Key key, T value) {
    Set<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
    for (List<Object> tuple : Checked.tuples(type, index, value)) {
      expected.add(
          Spelling.from(beginning(type, index, key.root())).values(tuple).key(key).bytes());
    }
    byte[] stored = file.get(held(type, index, key));
    Set<byte[]> found = new TreeSet<>(Arrays::compareUnsigned);
    found.addAll(stored == null ? List.of() : Form.parts(stored));
    return found.equals(expected) && found.stream().allMatch(line -> file.get(line) != null);
  }

  // reading

  <T> Page<Hit> scan(
      AggregateType<T> type, Index<T> index, Range range, Optional<Bytes> after, int limit) {
    List<Column> columns = type.columns(index);
    Optional<Cursor> cursor = after.map(bytes -> Cursor.decode(columns, bytes));
    byte[] whole = Spelling.from(beginning(type, index, range.root().orElse("")))
        .values(range.equal())
        .bytes();
    byte[] from = whole;
    byte[] to = Spelling.behind(whole);
    if (range.prefix().isPresent()) {
      from = Spelling.from(whole).prefix(range.prefix().get()).bytes();
      to = Spelling.behind(from);
    }
    if (range.from() != null) {
      from = Spelling.from(whole).value(range.from()).bytes();
    }
    if (range.to() != null) {
      to = Spelling.from(whole).value(range.to()).bytes();
    }
    if (cursor.isPresent()) {
      byte[] last = Spelling.from(beginning(type, index, cursor.get().key().root()))
          .values(cursor.get().tuple())
          .key(cursor.get().key())
          .bytes();
      if (index.descending()) {
        to = least(to, last);
      } else {
        from = greatest(from, Spelling.behind(last));
      }
    }
    NavigableMap<byte[], byte[]> lines = file.between(from, to);
    List<Hit> hits = new ArrayList<>();
    for (byte[] line : (index.descending() ? lines.descendingMap() : lines).values()) {
      if (hits.size() == limit) {
        Hit end = hits.get(limit - 1);
        return new Page<>(
            hits, Optional.of(new Cursor(end.indexed(), end.key()).encode(columns)));
      }
      Cursor stored = Cursor.decode(columns, Bytes.wrap(line));
      hits.add(new Hit(stored.key(), stored.tuple()));
    }
    return new Page<>(hits, Optional.empty());
  }

  private static byte[] least(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other) < 0 ? one : other;
  }

  private static byte[] greatest(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other) < 0 ? other : one;
  }
}

package org.gasservice.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;

/** Aggregates stored by plain units: founding a million by commands takes hours. */
final class PlainRows {

  private static final int UNIT = 1_000;
  private static final int TOLD = 100_000;
  private static final Bytes DIGEST = Bytes.utf8("digest");

  private PlainRows() {}

  /** Stores rows 0 to {@code many}, a thousand a unit. */
  static void store(Storage storage, int many, IntFunction<Change<?>> row) {
    for (int from = 0; from < many; from += UNIT) {
      int to = Math.min(many, from + UNIT);
      List<Change<?>> changes =
          IntStream.range(from, to).<Change<?>>mapToObj(row).toList();
      storage.commit(new Unit(changes, List.of()));
      if (to % TOLD == 0) {
        System.out.println("stored " + to);
      }
    }
  }

  static <T> Change<T> insert(
      AggregateType<T> type, Key key, T value, Instant at, String command, int i) {
    Document document = type.codec().write(value, null);
    Entry entry = new Entry(
        type.name(),
        key,
        1,
        at,
        at,
        "E-1",
        "desk",
        command,
        "c-" + i,
        Optional.empty(),
        DIGEST,
        DIGEST,
        DIGEST);
    return new Change.Insert<>(type, key, value, document, entry);
  }
}

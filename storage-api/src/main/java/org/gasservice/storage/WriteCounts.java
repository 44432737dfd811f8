package org.gasservice.storage;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts writes by type, for an adapter that carries out every unit of its store. It counts a unit once before the unit can be seen and once
 * when it has ended, either way: whoever read in between read under a number that does not last.
 */
public final class WriteCounts {

  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  /** To be called before the unit can be seen, and again before its commit returns or its entries stand in the feed. */
  public void count(Unit unit) {
    Set<String> written = new HashSet<>();
    for (Change<?> change : unit.changes()) {
      if (change instanceof Change.Write<?> && written.add(change.type().name())) {
        of(change.type().name()).incrementAndGet();
      }
    }
  }

  /** What {@link Storage#writes} answers. */
  public long writes(String type) {
    return of(type).get();
  }

  private AtomicLong of(String type) {
    return counts.computeIfAbsent(type, any -> new AtomicLong());
  }
}

package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.util.TreeMap;

/**
 * Places for a database only this process writes: open ones are kept in memory. The lock is held for a few instructions, never during a
 * statement or a commit, so commits stay concurrent.
 */
public final class LocalPositions implements Positions {

  private final TreeMap<Long, Long> openSince = new TreeMap<>();
  private long next;

  /** @param last the greatest place in the journal, 0 when it is empty */
  public LocalPositions(long last) {
    next = last + 1;
  }

  @Override
  public synchronized Ticket take(Connection connection, int count) {
    long first = next;
    next += count;
    openSince.put(first, System.nanoTime());
    return new Ticket() {
      @Override
      public long first() {
        return first;
      }

      @Override
      public void close() {
        end(first);
      }
    };
  }

  private synchronized void end(long first) {
    openSince.remove(first);
  }

  @Override
  public synchronized Horizon horizon(Connection connection) {
    if (openSince.isEmpty()) {
      return new Horizon(next, 0);
    }
    long age = (System.nanoTime() - openSince.firstEntry().getValue()) / 1_000;
    return new Horizon(openSince.firstKey(), Math.max(1, age));
  }
}

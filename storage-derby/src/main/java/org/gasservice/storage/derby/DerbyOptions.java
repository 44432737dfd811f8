package org.gasservice.storage.derby;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a database is opened.
 *
 * @param connections most calls served at once, 1 to 1 000; others wait
 * @param patience how long a call waits for a connection before TIMEOUT, at least 250 ms
 * @param pageCache pages of 4 to 32 kB Derby keeps in memory; enough for what is worked on makes long runs a third faster. Empty: as many as an eighth of
 *     the heap holds, at least Derby's own 1 000, unless the host has set {@code derby.storage.pageCacheSize}
 */
public record DerbyOptions(int connections, Duration patience, OptionalInt pageCache) {

  /** 16 connections, 5 s, a page cache of an eighth of the heap. */
  public static final DerbyOptions DEFAULT =
      new DerbyOptions(16, Duration.ofSeconds(5), OptionalInt.empty());

  /** @throws IllegalArgumentException when out of range */
  public DerbyOptions {
    if (connections < 1 || connections > 1_000) {
      throw new IllegalArgumentException("connections " + connections);
    }
    if (patience.toMillis() < 250) {
      throw new IllegalArgumentException("patience " + patience);
    }
    if (pageCache.isPresent() && pageCache.getAsInt() < 40) {
      throw new IllegalArgumentException("pageCache " + pageCache.getAsInt());
    }
  }

  public DerbyOptions withConnections(int value) {
    return new DerbyOptions(value, patience, pageCache);
  }

  public DerbyOptions withPatience(Duration value) {
    return new DerbyOptions(connections, value, pageCache);
  }

  public DerbyOptions withPageCache(int pages) {
    return new DerbyOptions(connections, patience, OptionalInt.of(pages));
  }
}

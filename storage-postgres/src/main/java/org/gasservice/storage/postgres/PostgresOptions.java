package org.gasservice.storage.postgres;

import java.time.Duration;

/**
 * How {@code PostgresStorage.open} uses the server.
 *
 * @param connections most calls served at once, 1 to 1 000; others wait
 * @param patience how long a call waits for a connection, for another transaction's lock, and for the server to be reached, before it is given
 *     up, 250 ms to 10 min
 * @param longest after which a statement is given up, and a server that does not answer is taken for lost; at least patience
 */
public record PostgresOptions(int connections, Duration patience, Duration longest) {

  private static final Duration MOST = Duration.ofMinutes(10);

  /** 16 connections, 5 s, 60 s. */
  public static final PostgresOptions DEFAULT =
      new PostgresOptions(16, Duration.ofSeconds(5), Duration.ofSeconds(60));

  /** @throws IllegalArgumentException when out of range */
  public PostgresOptions {
    if (connections < 1 || connections > 1_000) {
      throw new IllegalArgumentException("connections " + connections);
    }
    if (patience.toMillis() < 250 || patience.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("patience " + patience);
    }
    if (longest.compareTo(patience) < 0 || longest.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("longest " + longest);
    }
  }

  public PostgresOptions withConnections(int value) {
    return new PostgresOptions(value, patience, longest);
  }

  public PostgresOptions withPatience(Duration value) {
    return new PostgresOptions(connections, value, longest);
  }

  public PostgresOptions withLongest(Duration value) {
    return new PostgresOptions(connections, patience, value);
  }
}

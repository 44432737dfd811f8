package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives journal entries their places in the feed. A place is taken before the commit that makes its entry visible, so the feed must end
 * before the first place still open; otherwise a reader would pass it by.
 */
public interface Positions {

  /**
   * Takes the next places. To be called when the rows of the unit are locked, so that versions of one aggregate keep their order.
   *
   * @param connection with the unit's transaction
   */
  Ticket take(Connection connection, int count) throws SQLException;

  /**
   * Where the feed ends now.
   *
   * @param connection on which the feed is read next, with a statement that sees what is committed by then
   */
  Horizon horizon(Connection connection) throws SQLException;

  /** Consecutive places; to be closed when the transaction has ended, either way. */
  interface Ticket extends AutoCloseable {
    /** No place at all. */
    Ticket NONE = new Ticket() {
      @Override
      public long first() {
        throw new IllegalStateException("no place taken");
      }

      @Override
      public void close() {}
    };

    long first();

    /** How often the tables of types had changed when the rows of the unit were locked; 0 where no other process changes them. */
    default long catalog() {
      return 0;
    }

    @Override
    void close();
  }

  /**
   * @param end first place that must not be read yet
   * @param lagMicros age of the oldest open place, 0 when none is open
   */
  record Horizon(long end, long lagMicros) {}
}

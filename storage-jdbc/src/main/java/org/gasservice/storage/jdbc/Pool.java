package org.gasservice.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** The pool of connections an adapter keeps when it opened the database itself. */
public final class Pool implements AutoCloseable {

  static final String ISOLATION = "TRANSACTION_READ_COMMITTED";

  private final PooledSource source;

  /**
   * @param name for the host's monitoring
   * @param size most connections at once
   * @param wait how long a call waits for a free connection before TIMEOUT, at least 250 ms
   */
  public Pool(String name, DataSource connections, Dialect dialect, int size, Duration wait) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(connections);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setTransactionIsolation(ISOLATION);
    config.setConnectionTimeout(wait.toMillis());
    config.setMaxLifetime(0);
    config.setExceptionOverride(new EvictOnEnd(dialect));
    try {
      source = new PooledSource(config);
    } catch (RuntimeException e) {
      throw opening(dialect, e);
    }
  }

  private static StorageFailure opening(Dialect dialect, RuntimeException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Failures.of(dialect.classify(sql), -1, "opening", sql);
      }
    }
    return Failures.of(Outcome.UNAVAILABLE, failure);
  }

  public DataSource source() {
    return source;
  }

  /** Lets go of every connection once it is given back: the database behind them has ended. */
  public void evictAll() {
    source.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    source.close();
  }

  /** Says which failures leave a connection dead, beside those the pool knows itself. */
  public static final class EvictOnEnd implements SQLExceptionOverride {
    private final Dialect dialect;

    EvictOnEnd(Dialect dialect) {
      this.dialect = dialect;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
      return dialect.endedDatabase(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
  }
}

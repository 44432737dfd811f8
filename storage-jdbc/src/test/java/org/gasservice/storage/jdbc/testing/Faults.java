package org.gasservice.storage.jdbc.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A database of which one driver call goes wrong: the n-th one after {@link #arm}. Calls that only hand a value over or read one that has
 * arrived are not counted.
 */
public final class Faults implements MethodExecutionListener {

  /** In which way a call goes wrong. */
  public enum Mode {
    /** The connection breaks before the call gets through. */
    BEFORE,
    /** The call is carried out, and its answer is lost with the connection. */
    AFTER,
    /** The connection was closed by somebody. */
    CLOSED,
    /** The engine chose the transaction as the victim of a deadlock. */
    VICTIM,
    /** Another transaction held a lock for too long. */
    LOCK_TIMEOUT,
    /** The driver has a bug. */
    BUG,
    /** Somebody wants the thread to end; the call itself is well. */
    INTERRUPT
  }

  private static final Set<String> HAND_OVER = Set.of(
      "getInt",
      "getLong",
      "getShort",
      "getString",
      "getBytes",
      "getBigDecimal",
      "wasNull",
      "getWarnings",
      "isWrapperFor",
      "unwrap",
      "toString",
      "hashCode",
      "equals");

  private final DataSource source;
  private final SQLException victim;
  private final SQLException lockTimeout;
  private Mode mode = Mode.BEFORE;
  private int until = -1;
  private int calls;
  private boolean hit;
  private boolean hitCommit;
  private boolean due;
  private int open;

  /**
   * @param victim what the driver throws for a deadlock
   * @param lockTimeout what it throws for a lock not got in time
   */
  public Faults(DataSource real, SQLException victim, SQLException lockTimeout) {
    this.victim = victim;
    this.lockTimeout = lockTimeout;
    this.source = ProxyDataSourceBuilder.create(new Reused(real).source())
        .methodListener(this)
        .proxyResultSet()
        .build();
  }

  public DataSource source() {
    return source;
  }

  /** Lets the n-th call from now on go wrong, counted from 0; none when negative. */
  public void arm(int call, Mode how) {
    until = call;
    mode = how;
    calls = 0;
    hit = false;
    hitCommit = false;
  }

  /** Lets all calls be well. */
  public void disarm() {
    arm(-1, Mode.BEFORE);
  }

  /** Calls since armed. */
  public int calls() {
    return calls;
  }

  /** Whether the call armed for was made. */
  public boolean hit() {
    return hit;
  }

  /** Whether it was the commit. */
  public boolean hitCommit() {
    return hitCommit;
  }

  /** Connections taken and not given back. */
  public int open() {
    return open;
  }

  @Override
  public void beforeMethod(MethodExecutionContext context) {
    String name = context.getMethod().getName();
    if (!(context.getTarget() instanceof Connection)
            && !(context.getTarget() instanceof PreparedStatement)
            && !(context.getTarget() instanceof ResultSet)
        || HAND_OVER.contains(name)
        || (context.getTarget() instanceof PreparedStatement && name.startsWith("set"))) {
      return;
    }
    if (context.getTarget() instanceof Connection && name.equals("close")) {
      open--;
    }
    due = calls++ == until;
    if (!due) {
      return;
    }
    hit = true;
    hitCommit = name.equals("commit");
    switch (mode) {
      case BEFORE -> {
        breakConnection(context);
        sneak(new SQLException("broken", "08006"));
      }
      case CLOSED -> breakConnection(context);
      case VICTIM -> sneak(victim);
      case LOCK_TIMEOUT -> sneak(lockTimeout);
      case BUG -> throw new IllegalStateException("bug");
      case INTERRUPT -> Thread.currentThread().interrupt();
      case AFTER -> {
        // when the call was made
      }
    }
  }

  @Override
  public void afterMethod(MethodExecutionContext context) {
    if (context.getTarget() instanceof DataSource
        && context.getMethod().getName().equals("getConnection")
        && context.getThrown() == null) {
      open++;
    }
    if (due && mode == Mode.AFTER) {
      due = false;
      breakConnection(context);
      sneak(new SQLException("answer lost", "08006"));
    }
    due = false;
  }

  private static void breakConnection(MethodExecutionContext context) {
    try {
      Connection connection = connection(context.getTarget());
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      // broken already
    }
  }

  private static @Nullable Connection connection(Object target) throws SQLException {
    if (target instanceof Connection connection) {
      return connection;
    }
    if (target instanceof PreparedStatement statement) {
      return statement.getConnection();
    }
    return ((ResultSet) target).getStatement().getConnection();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  /** One connection, handed out again and again until it is broken: a server takes its time to make one. */
  private static final class Reused {
    private final DataSource real;
    private @Nullable Connection kept;

    Reused(DataSource real) {
      this.real = real;
    }

    DataSource source() {
      return proxy(
          DataSource.class,
          (method, arguments) -> method.getName().equals("getConnection")
              ? connection()
              : invoke(method, real, arguments));
    }

    private Connection connection() throws SQLException {
      if (kept == null || kept.isClosed()) {
        kept = real.getConnection();
      }
      Connection now = kept;
      return proxy(
          Connection.class,
          (method, arguments) ->
              method.getName().equals("close") ? null : invoke(method, now, arguments));
    }

    /** What becomes of a call. */
    @FunctionalInterface
    private interface Call {
      @Nullable
      Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static <I> I proxy(Class<I> type, Call call) {
      return type.cast(Proxy.newProxyInstance(
          Faults.class.getClassLoader(),
          new Class<?>[] {type},
          (self, method, arguments) -> call.make(method, arguments)));
    }

    private static @Nullable Object invoke(Method method, Object on, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(on, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}

package org.gasservice.storage.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.gasservice.storage.jdbc.Positions;

/**
 * Places for a database many processes write. A unit takes a number from a sequence, so numbers are given in the order in which rows were
 * locked; but commits end in another order, and nobody may read past a number whose commit is still to come.
 *
 * <p>Therefore a writer first reads the last number given, says by a shared advisory lock that it will take a later one, and only then
 * takes it; the lock ends with its transaction, after what it wrote can be seen. A reader reads the last number given, and then the locks:
 * a writer whose lock it does not see has ended, or will take a number behind the one it read. Writers never wait for each other here,
 * and transactions of others do not hold the feed up.
 */
final class SharedPositions implements Positions {

  /** Places of one number; more than a unit has changes. */
  private static final int ENTRIES_BITS = 11;

  /** One step after the other: each part needs what the one before it answered. */
  private static final String TAKE =
      "with given as materialized (select last_value as number from gas_place),"
          + " told as materialized (select pg_advisory_xact_lock_shared(('gas_place'::regclass::oid::bigint::bit(32))::integer,"
          + " (number::bit(32))::integer)::text as lock from given)"
          + " select nextval('gas_place'), (select meta_value from gas_meta where meta_key = 'catalog') from told where lock is not null";

  /** A lock holds the last 32 bits of a number; the number is the one of these bits nearest to the last given. */
  private static final String HORIZON =
      "with given as materialized (select last_value as number from gas_place)"
          + " select given.number, open.back, open.micros from given, lateral ("
          + "select max(l.back) as back,"
          + " max((extract(epoch from clock_timestamp() - a.xact_start) * 1000000)::bigint) as micros"
          + " from (select pid, ((given.number - objid::bigint + 2147483648) & 4294967295) - 2147483648 as back"
          + " from pg_locks where locktype = 'advisory' and classid = 'gas_place'::regclass::oid and objsubid = 2 and granted"
          + " and database = (select oid from pg_database where datname = current_database())) l"
          + " left join pg_stat_activity a on a.pid = l.pid where l.back >= 0) open";

  @Override
  public Ticket take(Connection connection, int count) throws SQLException {
    if (count >= 1 << ENTRIES_BITS) {
      throw new IllegalArgumentException("entries " + count);
    }
    try (PreparedStatement statement = connection.prepareStatement(TAKE);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Number(rows.getLong(1) << ENTRIES_BITS, Long.parseLong(rows.getString(2)));
    }
  }

  /** The server itself opens the places when the transaction ends. */
  private record Number(long first, long catalog) implements Ticket {
    @Override
    public void close() {}
  }

  @Override
  public Horizon horizon(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HORIZON);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      long given = rows.getLong(1);
      long back = rows.getLong(2);
      if (rows.wasNull()) {
        return new Horizon(end(given), 0);
      }
      // who may not see when others began still sees that they did
      return new Horizon(end(given - back), Math.max(1, rows.getLong(3)));
    }
  }

  private static long end(long number) {
    return (number + 1) << ENTRIES_BITS;
  }
}

package org.gasservice.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.billing.BillingRun;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.PostgresStorage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an account of a billing run costs among few and among very many, page by page in turns, on PostgreSQL. To found a million homes by commands takes hours; so a few are
 * founded, and the server copies their rows under other numbers: of every type a bill reads or writes, and their journal without its payloads.
 */
public final class BillRunScale {

  private static final int PAGE = 100;
  private static final int WARM_UP = 5;
  /** Copies made by one statement. */
  private static final int AT_ONCE = 20;

  private static final String COPIED =
      "select relname from pg_class where relkind = 'r' and pg_table_is_visible(oid) and (relname = 'gas_journal'"
          + " or relname ~ '^gas_t_(service_point|supply_account|point_parties|reading|ledger|bill|receivable|ledger_entry)$'"
          + " or relname ~ '^gas_x[0-9]+_point_parties_') order by relname";

  private final PGSimpleDataSource source;
  private final int base;

  private BillRunScale(PGSimpleDataSource source, int base) {
    this.source = source;
    this.base = base;
  }

  /**
   * @param args user, JDBC address of a database for the few, and of one for the many, both empty or filled by an earlier call; homes founded (1500), the few (9000), the many (999000),
   *     multiples of the founded, pages of each (9)
   */
  public static void main(String[] args) throws Exception {
    int base = number(args, 3, 1_500);
    int few = number(args, 4, 9_000);
    int many = number(args, 5, 999_000);
    int rounds = number(args, 6, 9);
    try (Storage small = PostgresStorage.open(args[1], args[0], "");
        Storage large = PostgresStorage.open(args[2], args[0], "")) {
      BillingTown town = town(small, args[1], args[0], base, few);
      BillingTown city = town(large, args[2], args[0], base, many);
      measure(town, city, few, many, rounds);
    }
  }

  private static BillingTown town(
      Storage storage, String address, String user, int base, int points) throws SQLException {
    BillingTown town = new BillingTown(storage);
    if (!storage.find(BillingRun.TYPE, List.of(BillingRun.keyOf("RUN-2"))).isEmpty()) {
      town.resume();
      return town;
    }
    town.found(base);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address);
    source.setUser(user);
    new BillRunScale(source, base).copy(points / base - 1);
    return town;
  }

  private static int number(String[] args, int at, int otherwise) {
    return args.length > at ? Integer.parseInt(args[at]) : otherwise;
  }

  private static void measure(BillingTown town, BillingTown city, int few, int many, int rounds)
      throws Exception {
    List<Spent> small = new ArrayList<>();
    List<Spent> large = new ArrayList<>();
    List<Spent> smallClock = new ArrayList<>();
    List<Spent> largeClock = new ArrayList<>();
    for (int round = 0; round < WARM_UP + rounds; round++) {
      long start = System.nanoTime();
      Spent ofTown = Spent.each(1, town::page).by(PAGE);
      long between = System.nanoTime();
      Spent ofCity = Spent.each(1, city::page).by(PAGE);
      long end = System.nanoTime();
      if (round >= WARM_UP) {
        small.add(ofTown);
        large.add(ofCity);
        smallClock.add(new Spent((between - start) / (double) PAGE, 0));
        largeClock.add(new Spent((end - between) / (double) PAGE, 0));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "an account: of %d %.0f us of the client's processor, %.0f us by the clock; of %d %.0f us, %.0f us; ratios %.2f, %.2f%n",
        few,
        Spent.median(small, Spent::nanos) / 1_000,
        Spent.median(smallClock, Spent::nanos) / 1_000,
        many,
        Spent.median(large, Spent::nanos) / 1_000,
        Spent.median(largeClock, Spent::nanos) / 1_000,
        Spent.ratio(large, small, Spent::nanos),
        Spent.ratio(largeClock, smallClock, Spent::nanos));
  }

  /** Copies the founded homes so many times. */
  private void copy(int copies) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (String table : tables(statement)) {
        String into = copying(statement, table);
        for (int copy = 1; copy <= copies; copy += AT_ONCE) {
          statement.execute(
              into.replace("$copies", copy + ", " + Math.min(copies, copy + AT_ONCE - 1)));
        }
        statement.execute("vacuum analyze " + table);
      }
      statement.execute("checkpoint");
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(COPIED)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private String copying(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(
        "select column_name, data_type from information_schema.columns where table_schema = current_schema() and table_name = '"
            + table + "' order by ordinal_position")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
        values.add(value(rows.getString(1), rows.getString(2)));
      }
    }
    String journal = table.equals("gas_journal")
        ? " and type_name in ('bill', 'receivable', 'ledger_entry', 'ledger')"
        : "";
    return "insert into " + table + " (" + String.join(", ", columns) + ") select "
        + String.join(", ", values)
        + " from generate_series($copies) copy cross join " + table + " t cross join lateral"
        + " (select right(t.root, 8) as old, '-' || lpad((right(t.root, 7)::int + copy * " + base
        + ")::text, 7, '0') as new) n where t.root >= '" + BillingTown.named("SP", 1)
        + "' and t.root <= '" + BillingTown.named("SP", base) + "'" + journal;
  }

  private static String value(String column, String type) {
    if (column.equals("hot") || column.equals("cold")) {
      return "convert_to(replace(convert_from(t." + column + ", 'UTF8'), n.old, n.new), 'UTF8')";
    }
    if (column.equals("payload") || column.equals("salt")) {
      return "null";
    }
    return type.equals("character varying")
        ? "replace(t." + column + ", n.old, n.new)"
        : "t." + column;
  }
}

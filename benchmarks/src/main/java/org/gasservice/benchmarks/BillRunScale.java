package org.gasservice.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gasservice.storage.Storage;
import org.gasservice.storage.postgres.PostgresStorage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an account of a billing run costs among few and among very many, on PostgreSQL. To found a million homes by commands takes hours; so a few are founded, and the server
 * copies their rows under other numbers: of every type a bill reads or writes, and their journal without its payloads.
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

  /** @param args JDBC address of an empty database of a PostgreSQL server, user, homes founded (2000), homes of the first measure (10000), of the second (1000000), pages of each (9) */
  public static void main(String[] args) throws Exception {
    int base = number(args, 2, 2_000);
    int few = number(args, 3, 10_000);
    int many = number(args, 4, 1_000_000);
    int rounds = number(args, 5, 9);
    if ((rounds + WARM_UP) * PAGE > base) {
      throw new IllegalArgumentException("too few homes for so many pages");
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(args[0]);
    source.setUser(args[1]);
    BillRunScale scale = new BillRunScale(source, base);
    try (Storage storage = PostgresStorage.open(args[0], args[1], "")) {
      BillingTown town = new BillingTown(storage);
      town.found(base);
      scale.copy(0, 1, few / base - 1);
      double[] first = measure(town, few, rounds);
      // the first were billed by now: the others are copies of copies
      scale.copy(base, few / base, many / base - 1);
      // on to homes that were not there before
      double[] second = measure(town, many, rounds);
      System.out.printf(
          Locale.ROOT,
          "processor time %.2f, clock %.2f of that of %d%n",
          second[0] / first[0],
          second[1] / first[1],
          few);
    }
  }

  private static int number(String[] args, int at, int otherwise) {
    return args.length > at ? Integer.parseInt(args[at]) : otherwise;
  }

  private static double[] measure(BillingTown town, int points, int rounds) throws Exception {
    List<Spent> spent = new ArrayList<>();
    List<Spent> clock = new ArrayList<>();
    for (int round = 0; round < WARM_UP + rounds; round++) {
      long start = System.nanoTime();
      Spent page = Spent.each(1, town::page).by(PAGE);
      if (round >= WARM_UP) {
        spent.add(page);
        clock.add(new Spent((System.nanoTime() - start) / (double) PAGE, 0));
      }
    }
    double nanos = Spent.median(spent, Spent::nanos);
    double elapsed = Spent.median(clock, Spent::nanos);
    System.out.printf(
        Locale.ROOT,
        "%d points: an account %.0f us of the client's processor, %.0f us by the clock%n",
        points,
        nanos / 1_000,
        elapsed / 1_000);
    return new double[] {nanos, elapsed};
  }

  /** Copies the founded homes, or as many behind an offset, so that copy 1 follows the founded. */
  private void copy(int offset, int first, int last) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (String table : tables(statement)) {
        String into = copying(statement, table, offset);
        for (int copy = first; copy <= last; copy += AT_ONCE) {
          statement.execute(
              into.replace("$copies", copy + ", " + Math.min(last, copy + AT_ONCE - 1)));
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

  private String copying(Statement statement, String table, int offset) throws SQLException {
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
        + values.stream().collect(Collectors.joining(", "))
        + " from generate_series($copies) copy cross join " + table + " t cross join lateral"
        + " (select right(t.root, 8) as old, '-' || lpad((right(t.root, 7)::int - " + offset
        + " + copy * " + base + ")::text, 7, '0') as new) n where t.root >= '"
        + BillingTown.named("SP", offset + 1) + "' and t.root <= '"
        + BillingTown.named("SP", offset + base) + "'" + journal;
  }

  private static String value(String column, String type) {
    if (column.equals("hot") || column.equals("cold")) {
      return "convert_to(replace(convert_from(t." + column
          + ", 'UTF8'), n.old, n.new), 'UTF8')";
    }
    if (column.equals("payload") || column.equals("salt")) {
      return "null";
    }
    return type.equals("character varying")
        ? "replace(t." + column + ", n.old, n.new)"
        : "t." + column;
  }
}

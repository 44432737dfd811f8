package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What Derby does for a read or a write, by its own account: which way it goes and how many rows it looks at. Left to itself, it reads whole
 * tables where an index stands ready.
 */
class PlansTest {

  private static final int PAGE = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 17);
  private static final Pattern ROWS = Pattern.compile("Number of rows visited=(\\d+)");

  /** A statement and what Derby says of it. */
  private record Ran(String sql, String account) {
    /** Rows of tables and indexes looked at, fit or not. */
    int rows() {
      int rows = 0;
      Matcher matcher = ROWS.matcher(account);
      while (matcher.find()) {
        rows += Integer.parseInt(matcher.group(1));
      }
      return rows;
    }

    boolean readsWholeTable() {
      return account.contains("Table Scan ResultSet");
    }

    boolean sorts() {
      return account.contains("Sort ResultSet");
    }
  }

  private final EmbeddedDataSource derby = SchemaTest.memory("plans");
  private final List<Ran> ran = new ArrayList<>();
  private boolean listening;
  private final DerbyStorage storage = DerbyStorage.over(accounting());

  @AfterEach
  void close() throws SQLException {
    storage.close();
    derby.setCreateDatabase("");
    derby.setConnectionAttributes("drop=true");
    try (Connection connection = derby.getConnection()) {
      throw new AssertionError("still there");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("08006");
    }
  }

  // ---- Derby's account of each statement that goes over a connection

  private DataSource accounting() {
    return proxy(DataSource.class, derby, (name, result, arguments) -> {
      if (!name.equals("getConnection")) {
        return result;
      }
      Connection connection = (Connection) result;
      try (CallableStatement call =
          connection.prepareCall("call syscs_util.syscs_set_runtimestatistics(?)")) {
        call.setInt(1, listening ? 1 : 0);
        call.execute();
      }
      return accounting(connection);
    });
  }

  private Connection accounting(Connection real) {
    return proxy(Connection.class, real, (name, result, arguments) -> {
      if (!name.equals("prepareStatement")) {
        return result;
      }
      String sql = (String) arguments[0];
      return proxy(PreparedStatement.class, (PreparedStatement) result, (called, answer, none) -> {
        if (called.equals("close") && listening) {
          ran.add(new Ran(sql, account(real)));
        }
        return answer;
      });
    });
  }

  private static String account(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("values syscs_util.syscs_get_runtimestatistics()");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  /** What becomes of the answer of a call. */
  private interface After {
    Object of(String name, Object result, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, After after) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          try {
            return after.of(method.getName(), method.invoke(real, arguments), arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        }));
  }

  // ---- a store that grows

  private void fill(int from, int to) {
    List<Change<?>> changes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Sample sample = Sample.of(i % 2 == 0 ? "OPEN" : "DONE")
          .withDue(i % 5 == 0 ? Sample.T0.plusSeconds(i) : null)
          .withAmount(i)
          .withName("n" + i)
          .withCode("c" + i)
          .withDay(FIRST_DAY.plusDays(i / 7 % 10))
          .withMoney(i + ".00")
          .withPhones("p" + i % 40);
      changes.add(Sample.insert(key(i), sample));
    }
    storage.commit(new Unit(changes, List.of()));
  }

  private static Key key(int i) {
    return new Key("r" + i / 40, "k" + i);
  }

  /** What ran during a piece of work, statements about the catalogue apart. */
  private List<Ran> during(Runnable work) {
    ran.clear();
    listening = true;
    work.run();
    listening = false;
    List<Ran> now =
        ran.stream().filter(each -> !each.sql().contains("gas_catalog")).toList();
    assertThat(now).isNotEmpty();
    return now;
  }

  private List<Ran> twoPages(Range range) {
    return during(() -> {
      Page<Hit> first = storage.scan(Sample.TYPE, range, Optional.empty(), PAGE);
      assertThat(first.rows()).as(range.toString()).hasSize(PAGE);
      Bytes next = first.next().orElseThrow();
      assertThat(storage.scan(Sample.TYPE, range, Optional.of(next), PAGE).rows())
          .as(range.toString())
          .hasSize(PAGE);
    });
  }

  private static List<Range> ranges() {
    return List.of(
        Range.all("by_due"),
        Range.all("by_due").below(Sample.T0.plusSeconds(400)),
        Range.all("by_state").equalTo("OPEN"),
        Range.all("latest").equalTo(FIRST_DAY),
        Range.all("by_name"),
        Range.all("by_name").startingWith("n"),
        Range.all("in_root").inRoot("r1"),
        Range.all("in_root").inRoot("r1").equalTo("OPEN"),
        Range.all("by_money"),
        Range.all("by_open").equalTo(true),
        Range.all("by_code"),
        Range.all("any_phone"),
        Range.all("any_phone").equalTo("p3"));
  }

  private static void alongAnIndex(List<Ran> statements) {
    for (Ran each : statements) {
      assertThat(each.readsWholeTable()).as("whole table for %s", each).isFalse();
      assertThat(each.sorts()).as("sorting for %s", each).isFalse();
    }
  }

  private static int rows(List<Ran> statements) {
    return statements.stream().mapToInt(Ran::rows).sum();
  }

  @Test
  void aPageLooksAtItsOwnRowsAloneHoweverManyThereAre() {
    fill(0, 800);
    List<Integer> small = new ArrayList<>();
    ranges().forEach(range -> small.add(rows(twoPages(range))));
    fill(800, 1_600);
    fill(1_600, 2_400);
    for (int i = 0; i < small.size(); i++) {
      Range range = ranges().get(i);
      List<Ran> statements = twoPages(range);
      alongAnIndex(statements);
      // each step of a page reads one row more than it needs at most, and two pages have a few
      // steps
      assertThat(rows(statements))
          .as(range.toString())
          .isBetween(2 * PAGE, 5 * PAGE)
          .isLessThanOrEqualTo(small.get(i) + PAGE / 2);
    }
  }

  @Test
  void everyKeyOnceFeedAndHistoryLookAtTheirOwnRowsAlone() {
    fill(0, 600);
    Runnable[] reads = {
      () -> assertThat(storage.all(Sample.TYPE, Optional.empty(), PAGE).rows()).hasSize(PAGE),
      () -> assertThat(storage.feed(Optional.empty(), PAGE).entries()).hasSize(PAGE),
      () -> assertThat(storage.history("sample", key(500), 0, PAGE)).hasSize(1),
    };
    for (Runnable read : reads) {
      List<Ran> statements = during(read);
      alongAnIndex(statements);
      assertThat(rows(statements)).isBetween(1, 3 * PAGE);
    }
  }

  @Test
  void whatIsReachedByKeyIsReachedByKey() {
    // planned while there is hardly anything, when a whole table looks cheap
    fill(0, 1);
    byKey(0);
    fill(1, 600);
    byKey(500);
  }

  private void byKey(int i) {
    List<Ran> found = during(() -> storage.find(Sample.TYPE, List.of(key(i))));
    Held<Sample> held = Sample.load(storage, key(i));
    List<Ran> updated = during(() -> storage.commit(
        Unit.of(Sample.update(held, held.value().withState("X").withPhones("new")))));
    List<Ran> verified =
        during(() -> storage.commit(Unit.of(new Change.Verify<>(Sample.TYPE, key(i), 2))));
    List<Ran> receipt = during(() -> storage.receipt("r", "c"));
    for (List<Ran> statements : List.of(found, updated, verified, receipt)) {
      alongAnIndex(
          statements.stream().filter(s -> !s.sql().startsWith("insert")).toList());
      assertThat(rows(statements)).isLessThan(10);
    }
    assertThat(rows(found)).isPositive();
    assertThat(updated).extracting(Ran::sql).anyMatch(sql -> sql.startsWith("update"));
  }
}

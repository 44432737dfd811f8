package org.gasservice.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server says it would do for the statements we send, with the values we send: never a whole table, never a sort. */
class PlansTest {

  private static final int ROWS = 4_000;
  private static final int PAGE = 10;

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final List<String> plans = new ArrayList<>();
  private boolean listening;
  private final PostgresStorage storage = PostgresStorage.over(explaining(schema.source()));

  private DataSource explaining(DataSource real) {
    return proxy(
        DataSource.class,
        real,
        (name, arguments, result) ->
            result instanceof Connection connection ? explaining(connection) : result);
  }

  private Connection explaining(Connection real) {
    return proxy(Connection.class, real, (name, arguments, result) -> {
      if (!listening || !(result instanceof PreparedStatement statement)) {
        return result;
      }
      String sql = (String) arguments[0];
      // a table of two rows is read as it is
      boolean ours = !sql.contains("gas_meta")
          && (sql.startsWith("select") || sql.startsWith("update") || sql.startsWith("delete"));
      return ours ? explaining(statement, sql, real.prepareStatement("explain " + sql)) : result;
    });
  }

  /** Values go to both statements; the account is taken before the other is carried out. */
  private PreparedStatement explaining(
      PreparedStatement real, String sql, PreparedStatement account) {
    return (PreparedStatement) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {PreparedStatement.class},
        (self, method, arguments) -> {
          try {
            if (method.getName().startsWith("set")) {
              method.invoke(account, arguments);
            } else if (method.getName().startsWith("execute")
                || method.getName().equals("addBatch")) {
              plans.add(sql + "\n" + text(account));
            }
            return method.invoke(real, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static String text(PreparedStatement account) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet rows = account.executeQuery()) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }

  /** What becomes of the answer of a call. */
  @FunctionalInterface
  private interface Answer {
    Object of(String name, Object[] arguments, Object result) throws SQLException;
  }

  private static <I> I proxy(Class<I> type, I real, Answer answer) {
    return type.cast(Proxy.newProxyInstance(
        PlansTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          try {
            return answer.of(method.getName(), arguments, method.invoke(real, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        }));
  }

  @BeforeEach
  void fill() {
    List<Change<?>> changes = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Sample open = Sample.of(i % 10 == 0 ? "OPEN" : "CLOSED")
          .withAmount(i)
          .withDay(LocalDate.of(2026, 2, 17).plusDays(i % 300))
          .withMoney(BigDecimal.valueOf(i, 2).toString())
          .withName("name " + i)
          .withCode("code" + i)
          .withPhones("139" + i);
      // one of ten has something to be done
      Sample sample = i % 10 == 0 ? open.withDue(Sample.T0.plusSeconds(i)) : open;
      changes.add(Sample.insert(new Key(i < ROWS / 2 ? "root1" : "root" + i, "id" + i), sample));
      if (changes.size() == 1_000) {
        storage.commit(new Unit(changes, receipts(i)));
        changes.clear();
      }
    }
    schema.run("analyze");
    listening = true;
  }

  private static List<Receipt> receipts(int from) {
    return IntStream.range(from, from + 1_000)
        .mapToObj(i -> Sample.receipt("root" + i, "c"))
        .toList();
  }

  @AfterEach
  void drop() {
    storage.close();
    schema.close();
  }

  private void allGoAlong(String... indexes) {
    assertThat(plans).isNotEmpty().allSatisfy(plan -> {
      assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Sort");
    });
    assertThat(plans)
        .allSatisfy(plan -> assertThat(plan.toLowerCase(Locale.ROOT)).containsAnyOf(indexes));
    plans.clear();
  }

  private void pages(Range range, String index) {
    Optional<Bytes> after = Optional.empty();
    for (int i = 0; i < 3; i++) {
      Page<Hit> page = storage.scan(Sample.TYPE, range, after, PAGE);
      assertThat(page.rows()).as(range.index()).isNotEmpty();
      after = page.next();
      if (after.isEmpty()) {
        break;
      }
    }
    assertThat(plans.get(0)).contains(index);
    // where few lines are left any declared index may do
    allGoAlong("gas_i6_sample_");
  }

  @Test
  void everyDeclaredIndexIsReadAlong() {
    pages(Range.all("by_due"), "gas_i6_sample_by_due");
    pages(Range.all("by_due").below(Sample.T0.plusSeconds(2_000)), "gas_i6_sample_by_due");
    pages(Range.all("by_state").equalTo("OPEN"), "gas_i6_sample_by_state");
    pages(Range.all("latest"), "gas_i6_sample_latest");
    pages(Range.all("by_name").startingWith("name 1"), "gas_i6_sample_by_name");
    pages(Range.all("in_root").inRoot("root1"), "gas_i6_sample_in_root");
    pages(Range.all("by_money").atLeast(new BigDecimal("3.00")), "gas_i6_sample_by_money");
    pages(Range.all("by_open").equalTo(true), "gas_i6_sample_by_open");
    pages(Range.all("by_code").equalTo("code77"), "gas_i6_sample_by_code");
    pages(Range.all("phone").inRoot("root1"), "gas_i6_sample_phone");
    pages(Range.all("any_phone").startingWith("1391"), "gas_i6_sample_any_phone");
  }

  @Test
  void readsByKeyAndTheJournalGoAlongTheirKeys() {
    Key key = new Key("root1", "id150");
    assertThat(storage.find(Sample.TYPE, List.of(key))).hasSize(1);
    allGoAlong("gas_k_sample");
    List<Key> keys =
        IntStream.range(100, 180).mapToObj(i -> new Key("root1", "id" + i)).toList();
    assertThat(storage.find(Sample.TYPE, keys)).extracting(Held::key).isEqualTo(keys);
    assertThat(plans).as("statements for 80 keys").hasSize(2);
    allGoAlong("gas_k_sample");
    Page<Key> first = storage.all(Sample.TYPE, Optional.empty(), PAGE);
    storage.all(Sample.TYPE, first.next(), PAGE);
    allGoAlong("gas_k_sample");
    assertThat(storage.history("sample", key, 0, PAGE)).hasSize(1);
    allGoAlong("gas_journal_key");
    storage.receipt("root1", "none");
    allGoAlong("gas_receipt_key");
  }

  @Test
  void manyRangesAreFewStatementsThatReadAlongTheIndex() {
    List<Range> ranges = IntStream.range(ROWS - 80, ROWS)
        .mapToObj(i -> Range.all("in_root").inRoot("root" + i))
        .toList();
    assertThat(storage.scan(Sample.TYPE, ranges, 3))
        .hasSize(80)
        .allMatch(page -> page.rows().size() == 1);
    assertThat(plans)
        .as("statements for 80 ranges")
        .hasSize(2)
        .allSatisfy(
            plan -> assertThat(plan).contains("gas_i6_sample_in_root").doesNotContain("Seq Scan"));
  }

  @Test
  void manyVersionsAreVerifiedByFewStatementsThatReadAlongTheKey() {
    List<Change<?>> verified = IntStream.range(100, 180)
        .<Change<?>>mapToObj(i -> new Change.Verify<>(Sample.TYPE, new Key("root1", "id" + i), 1))
        .toList();
    storage.commit(new Unit(verified, List.of()));
    assertThat(plans).as("statements for 80 versions").hasSize(2);
    allGoAlong("gas_k_sample");
  }

  @Test
  void aPageOfTheFeedGoesAlongThePositions() {
    Bytes next = storage.feed(Optional.empty(), PAGE).next();
    assertThat(storage.feed(Optional.of(next), PAGE).entries()).hasSize(PAGE);
    plans.removeIf(plan -> plan.startsWith("with given"));
    allGoAlong("gas_journal_feed");
  }

  @Test
  void aWriteTouchesItsOwnRowsAlone() {
    Held<Sample> held = Sample.load(storage, new Key("root1", "id150"));
    plans.clear();
    storage.commit(Unit.of(
        Sample.update(held, held.value().withPhones("1").withState("DONE")),
        new Change.Verify<>(Sample.TYPE, new Key("root1", "id151"), 1)));
    allGoAlong("gas_k_sample", "gas_p6_sample", "gas_i6_sample");
  }
}

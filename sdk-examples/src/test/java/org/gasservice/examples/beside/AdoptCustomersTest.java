package org.gasservice.examples.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.core.GasService;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.Verifier;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.customer.Party;
import org.gasservice.storage.Key;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptCustomersTest {

  private static final int CUSTOMERS = 12;
  private static final byte[] LOOKUP_KEY = "a key of the company's own".getBytes(UTF_8);
  private static final Actor CLERK = Actor.employee("E-1001");

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private final PostgresStorage storage = schema.open();
  private final AdoptCustomers adoption =
      new AdoptCustomers(schema.source(), storage, CLERK, LOOKUP_KEY);

  /** A table of forty columns somebody else made long ago. */
  @BeforeEach
  void twoProgramsOnOneDatabase() {
    String others = IntStream.rangeClosed(5, 40)
        .mapToObj(i -> ", attr_" + i + " varchar(20) default 'x'")
        .collect(Collectors.joining());
    schema.run(
        "create table cust_master (cust_no char(8) primary key, cust_nm varchar(60), mob_no varchar(20),"
            + " gas_since timestamptz" + others + ")");
    schema.run(
        "insert into cust_master (cust_no, cust_nm, mob_no) select 'C' || lpad(n::text, 7, '0'), 'Name ' || n,"
            + " '1390000' || lpad(n::text, 4, '0') from generate_series(1, " + CUSTOMERS + ") n");
    try (GasService gas = GasService.on(storage).lookupKey(LOOKUP_KEY).build()) {
      gas.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1001"));
    }
  }

  @AfterEach
  void drop() {
    storage.close();
    schema.close();
  }

  private static String number(int n) {
    return String.format(Locale.ROOT, "C%07d", n);
  }

  private boolean isParty(String number) {
    return !storage.find(Party.TYPE, List.of(Key.ofRoot(number))).isEmpty();
  }

  private int count(String condition) throws SQLException {
    try (Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from cust_master where " + condition)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void bothSidesChangeTogetherWhileTheOtherProgramGoesOnWriting() throws Exception {
    AtomicBoolean working = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Future<Integer> other = threads.submit(() -> {
        int written = 0;
        while (working.get()) {
          schema.run("update cust_master set attr_40 = '" + written++ + "'");
        }
        return written;
      });
      List<Future<Integer>> adopters = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        adopters.add(threads.submit(() -> {
          int done = 0;
          for (int n = 1; n <= CUSTOMERS; n++) {
            done += adoption.adopt(number(n)) ? 1 : 0;
          }
          return done;
        }));
      }
      int done = 0;
      for (Future<Integer> adopter : adopters) {
        done += adopter.get();
      }
      working.set(false);
      assertThat(other.get()).isPositive();
      assertThat(done).as("each was taken over once").isEqualTo(CUSTOMERS);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("gas_since is not null")).isEqualTo(CUSTOMERS);
    assertThat(IntStream.rangeClosed(1, CUSTOMERS).mapToObj(AdoptCustomersTest::number))
        .allMatch(this::isParty);
    try (GasService gas = GasService.on(storage).lookupKey(LOOKUP_KEY).build()) {
      assertThat(new Verifier(storage, gas.registry()).run().findings()).isEmpty();
    }
  }

  @Test
  void whatOurRulesRefuseChangesNeitherSide() throws Exception {
    schema.run("update cust_master set cust_nm = '' where cust_no = '" + number(3) + "'");
    assertThatThrownBy(() -> adoption.adopt(number(3))).isInstanceOf(InvalidCommand.class);
    assertThat(isParty(number(3))).isFalse();
    assertThat(count("gas_since is not null")).isZero();

    assertThat(adoption.adopt(number(4))).isTrue();
    assertThat(adoption.adopt(number(4))).isFalse();
    assertThat(adoption.adopt("nobody")).isFalse();
    assertThat(storage.all(Party.TYPE, Optional.empty(), 10).rows())
        .containsExactly(Key.ofRoot(number(4)));
  }
}

package org.gasservice.examples.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.Verifier;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.UpdateParty;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.jdbc.MappedStorage;
import org.gasservice.storage.jdbc.Source;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who lie in a table of the host's as well. */
@SuppressWarnings("NullAway.Init") // every test opens its store first
class JoinedCustomersTest {

  private static final byte[] LOOKUP_KEY = "a key of the company's own".getBytes(UTF_8);
  private static final Actor CLERK = Actor.employee("E-1001");

  private final PostgresServer.Schema schema = PostgresServer.newSchema();
  private MappedStorage storage;
  private GasService gas;
  private JoinedCustomers customers;
  private boolean counted;

  /** A table of forty columns somebody else made long ago, with a version column or without one. */
  private Desk open(boolean withVersionColumn) {
    counted = withVersionColumn;
    String others = IntStream.rangeClosed(6, 40)
        .mapToObj(i -> ", attr_" + i + " varchar(20) default 'x'")
        .collect(Collectors.joining());
    schema.run("create table cust_master (cust_no varchar(20) primary key, cust_nm varchar(60),"
        + " mob_no varchar(20), branch varchar(8) not null, row_ver integer" + others + ")");
    var mapping = counted ? JoinedCustomers.MAPPING.countedBy("row_ver") : JoinedCustomers.MAPPING;
    storage = schema.open().mapped(List.of(mapping));
    if (!counted) {
      schema.run(PostgresStorage.triggerScript(mapping));
    }
    gas = GasService.on(storage).lookupKey(LOOKUP_KEY).build();
    gas.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1001"));
    customers = new JoinedCustomers(storage, CLERK, LOOKUP_KEY);
    return gas.as(CLERK);
  }

  @AfterEach
  void drop() {
    if (gas != null) {
      gas.close();
      storage.close();
    }
    schema.close();
  }

  private void other(String set) {
    schema.run("update cust_master set " + set + (counted ? ", row_ver = row_ver + 1" : "")
        + " where cust_no = 'C1'");
  }

  private String row() throws SQLException {
    try (Connection connection = schema.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select cust_nm, mob_no, attr_6 from cust_master")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3);
    }
  }

  private static UpdateParty phone(String number) {
    return new UpdateParty("C1", Optional.empty(), List.of(Personal.of(number)), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothProgramsWriteAndNeitherLosesAChange(boolean withVersionColumn) throws Exception {
    Desk desk = open(withVersionColumn);
    desk.customers()
        .register(RegisterParty.builder()
            .party("C1")
            .kind(PartyKind.PERSON)
            .name(Personal.of("Name 1"))
            .phones(List.of(Personal.of("13900000001")))
            .build());
    assertThat(row()).isEqualTo("Name 1 13900000001 x");

    other("cust_nm = 'Name 2', attr_6 = 'y'");
    assertThatThrownBy(() -> desk.customers().update(phone("13900000002")))
        .as("decided before the other program's change was followed")
        .isInstanceOf(CommandConflict.class);
    assertThat(row()).isEqualTo("Name 2 13900000001 y");

    assertThat(customers.follow()).isEqualTo(1);
    desk.customers().update(phone("13900000002"));
    assertThat(row()).isEqualTo("Name 2 13900000002 y");
    assertThat(desk.customers().party("C1").orElseThrow().value().name())
        .isEqualTo(Personal.of("Name 2"));

    other("attr_7 = 'z'");
    assertThat(customers.follow()).as("nothing we hold was changed").isZero();
    assertThat(customers.follow()).isZero();
    assertThat(new Verifier(storage, gas.registry()).run().findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCustomerOfTheOtherProgramIsFollowedOnce(boolean withVersionColumn) throws Exception {
    Desk desk = open(withVersionColumn);
    schema.run("insert into cust_master (cust_no, cust_nm, mob_no, branch, row_ver)"
        + " values ('C1', 'Name 9', '13900000009', 'west', 1)");
    assertThat(desk.customers().party("C1")).isEmpty();
    assertThat(customers.follow()).isEqualTo(1);
    assertThat(customers.follow()).isZero();
    assertThat(desk.customers().partiesOfPhone(Personal.of("13900000009"), 5))
        .extracting(held -> held.key())
        .containsExactly(Party.keyOf("C1"));
  }

  @Test
  void aSourceIsReadWithTheTagItWasSeenUnder() {
    schema.run("create table credit_rating (cust_no varchar(20) primary key, version integer,"
        + " rating integer, credit_limit numeric(12, 2))");
    schema.run("insert into credit_rating values ('C1', 17, 3, 500.00)");
    Source<CreditRating> ratings = CreditRating.in(schema.source());
    assertThat(ratings.find("C1"))
        .contains(new Source.Tagged<>(new CreditRating(3, new BigDecimal("500.00")), "17"));
    schema.run("update credit_rating set rating = 4, version = 18");
    assertThat(ratings.find("C1").orElseThrow().tag()).isEqualTo("18");
    assertThat(ratings.find("C2")).isEmpty();
  }
}

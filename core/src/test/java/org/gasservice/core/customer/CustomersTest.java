package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D3_10;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersTest {

  private static final String NAME = "Ouyang Canary";
  private static final String PHONE = "138-0000 5678";
  private static final String ID_NUMBER = "11010119900307001x";
  private static final String ADDRESS = "Canary Road 7-3-201";

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS));
  private final Customers customers =
      new Customers(Session.of(office.pipeline(), Actor.employee("E-1")), Customer.HASH);

  @BeforeEach
  void served() {
    Customer.company(office);
    office.runAll(
        Customer.person("P-1", NAME, PHONE, ID_NUMBER),
        Customer.person("P-2", "Li Na", "139 1111 2222", "350102198511110024"),
        Customer.point("SP-1", ADDRESS),
        Customer.point("SP-2", "Lake Road 9"),
        Customer.holder("SP-1", "P-1", "88001"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private PointParties parties() {
    return office.value(PointParties.TYPE, PointParties.keyOf("SP-1"));
  }

  private static <T> List<String> ids(List<Held<T>> found) {
    return found.stream().map(held -> held.key().root()).toList();
  }

  @Test
  void aDeskFindsByAccountPhoneNameAddressIdNumberAndRiser() {
    assertThat(customers.pointOfAccount("88001").orElseThrow().key().root()).isEqualTo("SP-1");
    assertThat(ids(customers.partiesOfPhone(Personal.of("13800005678"), 10)))
        .containsExactly("P-1");
    assertThat(ids(customers.partiesOfIdNumber(Personal.of("11010119900307001X"), 10)))
        .containsExactly("P-1");
    assertThat(ids(customers.partiesNamed(Personal.of("Ouy"), 10))).containsExactly("P-1");
    assertThat(ids(customers.pointsAt(Personal.of("Canary Road 7"), 10))).containsExactly("SP-1");
    assertThat(ids(customers.pointsOnRiser("R-7", 10))).containsExactly("SP-1", "SP-2");
    assertThat(ids(customers.pointsOfParty("P-1", 10))).containsExactly("SP-1");
    assertThat(customers.partiesOfPhone(Personal.of("1380000567"), 10)).isEmpty();
  }

  @Test
  void aCorrectedPhoneIsFoundAndTheOldOneNoLonger() {
    office.run(new UpdateParty(
        "P-1", Optional.empty(), List.of(Personal.of("13700001111")), Optional.empty()));

    assertThat(ids(customers.partiesOfPhone(Personal.of("137 0000 1111"), 10)))
        .containsExactly("P-1");
    assertThat(customers.partiesOfPhone(Personal.of(PHONE), 10)).isEmpty();
    assertThat(ids(customers.partiesOfIdNumber(Personal.of(ID_NUMBER), 10))).containsExactly("P-1");
  }

  @Test
  @Keeps(D3_10)
  void aPointHasOneAccountHolderAtATimeAndTheNextOneFollows() {
    assertThat(office.violation(Customer.holder("SP-1", "P-2", "88002")))
        .isEqualTo("D3-10 customer.holder-already");

    office.run(new EndRole("SP-1", "P-1", Role.ACCOUNT_HOLDER, Optional.empty()));
    assertThat(office.violation(Customer.holder("SP-1", "P-2", "88002")))
        .isEqualTo("D3-10 customer.holder-already");
    office.wait(Duration.ofDays(1));
    office.run(Customer.holder("SP-1", "P-2", "88002"));

    LocalDate today = LocalDate.parse("2026-03-03");
    assertThat(parties().holder(today).orElseThrow().party()).isEqualTo("P-2");
    assertThat(parties().holder(today.minusDays(1)).orElseThrow().party()).isEqualTo("P-1");
  }

  @Test
  void anAccountNumberBelongsToOnePointAndToAHolderAlone() {
    assertThat(office.violation(Customer.holder("SP-2", "P-2", "88001")))
        .isEqualTo("D3-10 customer.account-taken");
    assertThat(office.refused(
            new AssignRole("SP-2", "P-2", Role.PAYER, Optional.of("88003"), Optional.empty())))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  void onePartyMayHoldSeveralRolesButNoneTwiceAtATime() {
    AssignRole payer =
        new AssignRole("SP-1", "P-1", Role.PAYER, Optional.empty(), Optional.empty());
    office.run(payer);

    assertThat(office.violation(payer)).isEqualTo("D3-10 customer.role-already");
    assertThat(office.violation(new EndRole("SP-1", "P-2", Role.PAYER, Optional.empty())))
        .isEqualTo("D3-10 customer.role-not-held");
    office.run(new AssignRole("SP-1", "P-2", Role.PAYER, Optional.empty(), Optional.empty()));
    assertThat(parties().inRole(Role.PAYER, LocalDate.parse("2026-03-02"))).hasSize(2);
  }

  @Test
  void nothingIsAddedToAClosedPoint() {
    office.run(ClosePoint.unheld("SP-2"));

    assertThat(office.violation(Customer.holder("SP-2", "P-2", "88009")))
        .isEqualTo("D3-10 customer.point-closed");
  }

  // ---- privacy

  @Test
  @Keeps(D6_7_3)
  void personalDataAppearsInNoTextAboutCustomers() {
    List<Object> things = List.of(
        Customer.person("P-1", NAME, PHONE, ID_NUMBER),
        Customer.point("SP-1", ADDRESS),
        office.value(Party.TYPE, Party.keyOf("P-1")),
        office.value(ServicePoint.TYPE, ServicePoint.keyOf("SP-1")),
        office.refused(Customer.person("P-1", NAME, PHONE, ID_NUMBER)),
        office.refused(Customer.point("SP-1", ADDRESS)),
        office.refused(Customer.person("P-9", NAME + "\u0007", PHONE, ID_NUMBER)));

    assertThat(things)
        .map(Object::toString)
        .noneMatch(
            text -> text.contains("Canary") || text.contains("5678") || text.contains("0307"));
  }
}

package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D3_10;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.D4_10a;
import static org.gasservice.core.standard.Clauses.D4_10b;
import static org.gasservice.core.standard.Clauses.D6_7_3;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Held;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds a point, in which name, and what for: the four businesses, and the end of the account. */
class HoldingsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-03");

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE));
  private final Customers customers =
      new Customers(Session.of(office.pipeline(), Actor.employee("E-1")), Customer.HASH);

  /** P-1 holds SP-1, P-2 will; P-3 rents it, P-4 owns it, P-5 acts for whoever sends them. */
  @BeforeEach
  void home() {
    Customer.company(office);
    for (int i = 1; i <= 5; i++) {
      office.run(
          Customer.person("P-" + i, "Person " + i, "1380000000" + i, "35010219851111002" + i));
    }
    office.runAll(
        Customer.point("SP-1", "Lake Road 7"),
        Customer.holder("SP-1", "P-1", "88001"),
        new AssignRole("SP-1", "P-3", Role.OCCUPIER, Optional.empty(), Optional.empty()),
        new AssignRole("SP-1", "P-4", Role.OWNER, Optional.empty(), Optional.empty()),
        new AssignRole("SP-1", "P-5", Role.AGENT, Optional.empty(), Optional.empty()),
        new CompleteFile(
            "SP-1",
            Optional.of("HT-1"),
            Optional.of(3),
            List.of(new Appliance(
                "STOVE",
                Optional.empty(),
                FlueType.NONE,
                Optional.of(LocalDate.parse("2020-05-01")))),
            Optional.empty()),
        InstallMeter.builder()
            .point("SP-1")
            .number("M-1")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(new BigDecimal("10"))
            .verifiedThrough(DAY.plusYears(9))
            .build());
    office.wait(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static AgreedReading reading(String value) {
    return new AgreedReading("M-1", new BigDecimal(value), Optional.of("photo-1"));
  }

  private static TransferAccountBuilder transfer() {
    return TransferAccount.builder()
        .point("SP-1")
        .application(Application.of("P-1", "ID", "DEED", "JOINT"))
        .newHolder("P-2")
        .account("88002")
        .contract("HT-2")
        .reading(reading("123.4"));
  }

  private SupplyAccount account(String number) {
    return office.value(SupplyAccount.TYPE, SupplyAccount.keyOf("SP-1", number));
  }

  private PointParties parties() {
    return office.value(PointParties.TYPE, PointParties.keyOf("SP-1"));
  }

  private CustomerFile file() {
    return office.value(CustomerFile.TYPE, CustomerFile.keyOf("SP-1"));
  }

  private ServicePoint point() {
    return office.value(ServicePoint.TYPE, ServicePoint.keyOf("SP-1"));
  }

  @Test
  @Keeps({D4_10b, D4_10a})
  void aTransferEndsOneHoldingAndBeginsTheNextAtOneInstantWithOneReading() {
    Instant now = office.now();
    office.run(transfer().build());

    assertThat(account("88001").closedAt()).contains(now);
    assertThat(account("88002").openedAt()).isEqualTo(now);
    assertThat(account("88001").closing()).isEqualTo(account("88002").opening());
    assertThat(account("88001").heldAt(now)).isFalse();
    assertThat(account("88002").heldAt(now)).isTrue();
    assertThat(parties().holder(DAY).orElseThrow().party()).isEqualTo("P-2");
    assertThat(parties().holder(DAY.minusDays(1)).orElseThrow().party()).isEqualTo("P-1");
    assertThat(customers.accountsOf("SP-1", 10))
        .extracting(held -> held.value().party())
        .containsExactly("P-1", "P-2");
    assertThat(file().contract()).contains("HT-2");
    assertThat(file().householdSize()).isEmpty();
    assertThat(file().appliances()).hasSize(1);
    assertThat(office
            .storage()
            .history("supply_account", SupplyAccount.keyOf("SP-1", "88002"), 0, 10)
            .get(0)
            .command())
        .isEqualTo("customer.transfer");
  }

  @Test
  @Keeps(D3_10)
  void theNewHolderIsNotOffForTheOldOnesDebtAndGasDoesNotComeOnByItself() {
    office.runAll(
        new LightPoint("SP-1", Ignition.complete()),
        new ShutOff("SP-1", OffReason.DEBT),
        new ShutOff("SP-1", OffReason.SAFETY));
    office.run(transfer().build());

    assertThat(point().offReasons())
        .containsExactlyInAnyOrder(OffReason.SAFETY, OffReason.OWN_REQUEST);
    assertThat(point().state()).isEqualTo(PointState.OFF);
  }

  @Test
  @Keeps({D3_15, D2_1_2})
  void everyMissingPaperIsNamedInOneGo() {
    assertThat(
            office.refused(transfer().application(Application.of("P-1", "ID")).build()))
        .hasMessageContaining("[D3-15] customer.papers-missing")
        .hasMessageContaining("Application signed by both holders")
        .hasMessageContaining("Proof of ownership or tenancy");
    assertThat(account("88001").closedAt()).isEmpty();
  }

  @Test
  @Keeps(D3_15)
  void whoeverMayNotAskIsTurnedAwayWithWhoMayAndWithEveryPaper() {
    assertThat(office.violation(
            transfer().application(Application.of("P-3", "ID", "DEED", "JOINT")).build()))
        .isEqualTo("D3-15 customer.may-not-ask");
    ClosePoint asked =
        new ClosePoint("SP-1", Optional.of(Application.of("P-3", "ID")), Optional.empty());
    assertThat(office.refused(asked))
        .hasMessageContaining("may=[ACCOUNT_HOLDER, AGENT]")
        .hasMessageContaining("Identity card");
    assertThat(office.violation(ClosePoint.unheld("SP-1")))
        .isEqualTo("D3-15 customer.nobody-asked");
  }

  @Test
  @Keeps(D3_15)
  void anAgentShowsTheirAuthorityAndTheHolderNeedsNone() {
    ClosePoint byAgent = new ClosePoint(
        "SP-1", Optional.of(Application.of("P-5", "ID", "SETTLED")), Optional.empty());
    assertThat(office.refused(byAgent)).hasMessageContaining("Letter of authority");

    office.run(new ClosePoint(
        "SP-1", Optional.of(Application.of("P-1", "ID", "SETTLED")), Optional.of(reading("200"))));
    assertThat(account("88001").closedAt()).contains(office.now());
    assertThat(parties().holder(DAY.plusDays(1))).isEmpty();
  }

  @Test
  @Keeps(D7_3_5)
  void aPointWithAMeterChangesHandsAtAReadingOfThatMeter() {
    assertThat(office.violation(transfer().reading(Optional.empty()).build()))
        .isEqualTo("D7-3.5 meter.reading-not-agreed");
    assertThat(office.violation(transfer().reading(reading("9.9")).build()))
        .isEqualTo("D7-3.5 meter.reading-below-start");
    assertThat(office.violation(transfer()
            .reading(new AgreedReading("M-9", BigDecimal.TEN, Optional.empty()))
            .build()))
        .isEqualTo("D7-3.5 meter.not-here");
  }

  @Test
  @Keeps(D3_10)
  void aHolderBeganToStayForADayAndIsNotFollowedByThemselves() {
    assertThat(office.violation(transfer().newHolder("P-1").build()))
        .isEqualTo("D3-10 customer.same-holder");
    office.run(transfer().build());
    assertThat(office.violation(transfer()
            .application(Application.of("P-2", "ID", "DEED", "JOINT"))
            .newHolder("P-3")
            .account("88003")
            .build()))
        .isEqualTo("D3-10 customer.holder-since-today");
  }

  @Test
  @Keeps({D4_10b, D3_10})
  void aChangeOfNameKeepsTheHolding() {
    SupplyAccount before = account("88001");
    office.run(new ChangeName("SP-1", Application.of("P-1", "ID", "DEED"), "P-2"));

    assertThat(account("88001")).isEqualTo(before.withParty("P-2"));
    assertThat(parties().holder(DAY).orElseThrow().account()).contains("88001");
    assertThat(parties().holder(DAY).orElseThrow().party()).isEqualTo("P-2");
    assertThat(file().contract()).contains("HT-1");
    assertThat(customers.accountsOf("SP-1", 10)).hasSize(1);
  }

  @Test
  @Keeps(D3_10)
  void anotherUseIsRecordedAndTheFormerOneStaysOnFile() {
    Application asked = Application.of("P-1", "ID", "DEED", "LICENCE");
    office.run(new ChangeUseClass("SP-1", asked, UseClass.COMMERCIAL, "COMMERCIAL"));

    assertThat(point().useClass()).isEqualTo(UseClass.COMMERCIAL);
    assertThat(file().formerUses())
        .containsExactly(new FormerUse(UseClass.RESIDENTIAL, "RESIDENTIAL", office.now()));
    assertThat(
            office.violation(new ChangeUseClass("SP-1", asked, UseClass.COMMERCIAL, "COMMERCIAL")))
        .isEqualTo("D8-1.5a customer.same-use");
  }

  @Test
  @Keeps(D3_10)
  void householdSizeIsProvedForATimeAndEndsWithIt() {
    office.run(ReviewHouseholdSize.builder()
        .point("SP-1")
        .application(Application.of("P-3", "ID", "SIZE"))
        .people(6)
        .through(DAY.plusYears(1))
        .proof("register-7")
        .build());

    assertThat(account("88001").residentsOn(DAY).orElseThrow().people()).isEqualTo(6);
    assertThat(account("88001").residentsOn(DAY.plusYears(1))).isPresent();
    assertThat(account("88001").residentsOn(DAY.plusYears(1).plusDays(1))).isEmpty();
    assertThat(file().householdSize()).contains(6);
    assertThat(office.refused(ReviewHouseholdSize.builder()
            .point("SP-1")
            .application(Application.of("P-1", "ID", "SIZE"))
            .people(0)
            .from(DAY)
            .through(DAY.minusDays(1))
            .proof("register 7")
            .build()))
        .hasMessageContaining("people")
        .hasMessageContaining("through")
        .hasMessageContaining("proof");
  }

  @Test
  @Keeps(D6_7_3)
  void aLandlordSeesNeitherTheTenantsPhoneNorUse() {
    PointView landlord = view("P-4");
    assertThat(landlord.seen()).doesNotContain(Insight.USE, Insight.CONTACT_DATA);
    assertThat(landlord.contract()).isEmpty();
    assertThat(landlord.people())
        .filteredOn(person -> person.party().equals("P-3"))
        .allSatisfy(person -> assertThat(person.phones()).isEmpty());
    assertThat(view("P-3").people())
        .filteredOn(person -> person.party().equals("P-3"))
        .flatExtracting(PointView.Person::phones)
        .containsExactly(Personal.of("13800000003"));
    assertThat(view("P-2").people()).isEmpty();
    assertThat(view("P-2").state()).isEmpty();
  }

  private PointView view(String viewer) {
    List<Party> known = List.of("P-1", "P-3", "P-4").stream()
        .map(id -> office.value(Party.TYPE, Party.keyOf(id)))
        .toList();
    return PointView.of(AuthorityMatrix.standard(), viewer, DAY, point(), parties(), file(), known);
  }

  @Test
  void anAppliancesLifeEndsOnTheSameDayOfTheYear() {
    ApplianceLives lives = ApplianceLives.standard();
    LocalDate leap = LocalDate.parse("2016-02-29");
    Appliance hob = new Appliance("GRILL", Optional.empty(), FlueType.NONE, Optional.of(leap));

    assertThat(lives.endOf(hob)).contains(LocalDate.parse("2026-02-28"));
    Appliance ended = hob.withEndOfLife(lives.endOf(hob));
    assertThat(ended.overOn(LocalDate.parse("2026-02-28"))).isFalse();
    assertThat(ended.overOn(LocalDate.parse("2026-03-01"))).isTrue();
    assertThat(lives.endOf(hob.withEndOfLife(leap.plusYears(12)))).contains(leap.plusYears(12));
    assertThat(lives.endOf(hob.withSoldOn(Optional.empty()))).isEmpty();

    assertThat(ids(customers.appliancesEndingBefore(LocalDate.parse("2028-05-02"), 10)))
        .containsExactly("SP-1");
    assertThat(customers.appliancesEndingBefore(LocalDate.parse("2028-05-01"), 10))
        .isEmpty();
  }

  private static <T> Set<String> ids(List<Held<T>> found) {
    return Set.copyOf(found.stream().map(held -> held.key().root()).toList());
  }
}

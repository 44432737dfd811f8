package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_P1;
import static org.gasservice.core.standard.Clauses.D10_P3;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.F2;
import static org.gasservice.core.standard.Clauses.F3;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.PlanBatchDay.PlannedVisits;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.FollowUps;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.json.Json;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A developer's estate: sections, batch days, and each flat's own first gas-on. */
class ProjectTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final int FLATS = 6;

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      FollowUpFeature.create());
  private final Follower follower = new Follower(office.pipeline());
  private final Customers customers =
      new Customers(Session.of(office.pipeline(), Actor.employee("E-1")), Customer.HASH);

  @BeforeEach
  void project() {
    Customer.company(office);
    office.run(Hire.builder()
        .employee("E-1")
        .name(Personal.of("Lead"))
        .post("technician")
        .unit("EAST-1")
        .build());
    office.runAll(
        Customer.person("DEV", "Developer", "02000000000", "91350100MA00000000"),
        new OpenProject(
            Optional.of("LAKESIDE"),
            Application.of("DEV", "LICENCE", "PROJECT"),
            "EAST-1",
            "Lakeside"),
        section("A", FLATS));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static PlanSection section(String id, int flats) {
    return PlanSection.builder()
        .project("LAKESIDE")
        .section(id)
        .name("Section " + id)
        .useClass(UseClass.RESIDENTIAL)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.SMART)
        .addAllFlats(IntStream.rangeClosed(1, flats)
            .mapToObj(i -> new PlanSection.PlannedFlat(
                "L-" + id + "-" + i,
                Personal.of("Lakeside " + id + " " + i),
                Optional.empty(),
                Optional.of("R-" + id)))
            .toList())
        .build();
  }

  private void follow() {
    while (follower.follow(1_000).done() > 0) {
      // what follows may be followed itself
    }
  }

  private void accept(String section) {
    follow();
    office.run(new AcceptSection("LAKESIDE", section, "test-7"));
  }

  /** Holder, contract and meter of a flat. */
  private void movedIn(String flat) {
    office.runAll(
        Customer.person("P-" + flat, "Somebody", "13800000000", "350102198511110024"),
        Customer.holder(flat, "P-" + flat, "A-" + flat),
        CompleteFile.builder().point(flat).contract("HT-" + flat).build(),
        InstallMeter.builder()
            .point(flat)
            .number("M-" + flat)
            .kind(MeteringKind.SMART)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(TODAY.plusYears(9))
            .build());
  }

  private void light(String flat) {
    office.run(new LightPoint(flat, Ignition.complete().withPermit("GP-" + flat)));
    follow();
  }

  private NoteFlat noted(String flat, FlatResult result) {
    return new NoteFlat("LAKESIDE", "A", flat, result, Optional.of("card-1"));
  }

  private FlatTally tally() {
    return customers.tallyOf(
        office.value(ConnectionProject.TYPE, ConnectionProject.keyOf("LAKESIDE")));
  }

  private ServicePoint point(String flat) {
    return office.value(ServicePoint.TYPE, ServicePoint.keyOf(flat));
  }

  @Test
  @Keeps(D10_P1)
  void eachFlatOfASectionBecomesAPointBuiltAndNotLitAndTheProjectShowsHowManyAreToCome() {
    FollowUps progress = new FollowUps(office.storage());
    assertThat(tally()).isEqualTo(new FlatTally(FLATS, FLATS, Map.of()));

    follow();

    assertThat(point("L-A-6").state()).isEqualTo(PointState.BUILT_NOT_LIT);
    assertThat(point("L-A-6").project()).contains(new ProjectPart("LAKESIDE", "A"));
    assertThat(progress.remaining(ProjectSection.keyOf("LAKESIDE", "A"))).isZero();
    assertThat(progress.of(ProjectSection.keyOf("LAKESIDE", "A")))
        .singleElement()
        .satisfies(held -> assertThat(held.value().done()).isEqualTo(FLATS));
    assertThat(tally().stillToCome()).isEqualTo(FLATS);
  }

  @Test
  @Keeps(D10_P1)
  void noFlatIsLitBeforeItsSectionIsAccepted() {
    follow();
    movedIn("L-A-1");

    assertThat(office.violation(new LightPoint("L-A-1", Ignition.complete())))
        .isEqualTo("D10-P1 customer.section-not-accepted");
    assertThat(office.violation(planned("L-A-1")))
        .isEqualTo("D10-P1 customer.section-not-accepted");
    accept("A");
    light("L-A-1");
    assertThat(point("L-A-1").state()).isEqualTo(PointState.ON);
  }

  @Test
  @Keeps({D10_P1, D10_3_3b})
  void noFlatIsLitWithoutItsOwnContractOrTheUsersOwnTrial() {
    accept("A");
    assertThat(office.violation(new LightPoint("L-A-1", Ignition.complete())))
        .isEqualTo("D7-3.5 meter.none-here");
    movedIn("L-A-1");
    movedIn("L-A-2");

    assertThat(office.violation(
            CompleteFile.builder().point("L-A-3").contract("HT-L-A-1").build()))
        .isEqualTo("D10-P1 customer.contract-taken");
    office.run(InstallMeter.builder()
        .point("L-A-3")
        .number("M-3")
        .kind(MeteringKind.SMART)
        .digits(5)
        .startReading(BigDecimal.ZERO)
        .verifiedThrough(TODAY)
        .build());
    assertThat(office.violation(new LightPoint("L-A-3", Ignition.complete())))
        .isEqualTo("D10-P1 customer.no-own-contract");
    assertThat(office.refused(new LightPoint("L-A-2", Ignition.complete().withTriedByUser(false))))
        .hasMessageContaining("[D10-3.3b]")
        .hasMessageContaining("[USER_TRIAL]");
  }

  @Test
  @Keeps({F2, F3, D10_P3})
  void aFirstGasOnLeavesItsCardAndAPermitThatEndsWithTheAccount() {
    accept("A");
    movedIn("L-A-1");
    movedIn("L-A-2");
    light("L-A-1");

    IgnitionCard card = office.value(IgnitionCard.TYPE, IgnitionCard.keyOf("L-A-1"));
    assertThat(card.contract()).isEqualTo("HT-L-A-1");
    assertThat(card.account()).isEqualTo("A-L-A-1");
    assertThat(card.permitOf(point("L-A-1"))).contains("GP-L-A-1");
    assertThat(card.permitOf(point("L-A-1").withClosedOn(TODAY))).isEmpty();
    assertThat(
            office.violation(new LightPoint("L-A-2", Ignition.complete().withPermit("GP-L-A-1"))))
        .isEqualTo("F3 customer.permit-taken");
  }

  private PlanBatchDay planned(String... flats) {
    return new PlanBatchDay(
        "LAKESIDE", TODAY, "E-1", List.of(new PlannedVisits("A", List.of(flats))));
  }

  @Test
  @Keeps({D10_P3, D10_4_15})
  void resultsOfABatchDayAddUpAndAreWhatHappened() {
    accept("A");
    office.run(planned("L-A-1", "L-A-2", "L-A-3", "L-A-4"));
    movedIn("L-A-1");
    light("L-A-1");
    office.runAll(noted("L-A-2", FlatResult.NO_ACCESS), noted("L-A-3", FlatResult.TEST_FAILED));

    FlatTally tally = tally();
    assertThat(tally.lit()).isEqualTo(1);
    assertThat(tally.stillToCome()).isEqualTo(5);
    assertThat(tally.notVisited()).isEqualTo(3);
    assertThat(customers.batchDaysOf("LAKESIDE", 10))
        .singleElement()
        .satisfies(day -> assertThat(day.value().open()).isEqualTo(1));
    assertThat(office.violation(noted("L-A-4", FlatResult.LIT)))
        .isEqualTo("D10-4.15 customer.flat-is-not-lit");
    assertThat(office.violation(noted("L-A-1", FlatResult.NO_ACCESS)))
        .isEqualTo("D10-4.15 customer.flat-is-lit");
    assertThat(office.refused(
            new NoteFlat("LAKESIDE", "A", "L-A-4", FlatResult.REFUSED, Optional.empty())))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  @Keeps(D10_P3)
  void aFlatMissedOnceIsLitLaterAndCountedOnce() {
    accept("A");
    movedIn("L-A-1");
    office.run(noted("L-A-1", FlatResult.NO_ACCESS));
    light("L-A-1");

    assertThat(tally().lit()).isEqualTo(1);
    assertThat(tally().of(FlatResult.NO_ACCESS)).isZero();
    ProjectSection section =
        office.value(ProjectSection.TYPE, ProjectSection.keyOf("LAKESIDE", "A"));
    assertThat(section.flat("L-A-1").orElseThrow().visits()).isEqualTo(2);
    assertThat(office.violation(planned("L-A-1"))).isEqualTo("D10-P1 customer.flat-lit");
  }

  @Test
  void aListNamesOnlyFlatsOfItsSectionEachOnce() {
    accept("A");
    assertThat(office.violation(planned("L-B-1"))).isEqualTo("D10-P1 customer.flat-unknown");
    assertThat(office.refused(planned("L-A-1", "L-A-1"))).isInstanceOf(InvalidCommand.class);
    office.run(planned("L-A-1"));
    office.run(Hire.builder()
        .employee("E-2")
        .name(Personal.of("Other"))
        .post("technician")
        .unit("EAST-1")
        .build());
    assertThat(office.violation(new PlanBatchDay(
            "LAKESIDE", TODAY, "E-2", List.of(new PlannedVisits("A", List.of("L-A-1"))))))
        .isEqualTo("D10-P3 customer.flat-planned");
  }

  @Test
  @Keeps({D10_P1, D3_15})
  void aProjectHasOneApplicantWithPapersAndItsSectionsOnce() {
    assertThat(office.violation(
            new OpenProject(Optional.of("X"), Application.of("DEV", "LICENCE"), "EAST-1", "X")))
        .isEqualTo("D3-15 customer.papers-missing");
    assertThat(office.violation(section("A", 1))).isEqualTo("D10-P1 customer.section-known");
    office.run(new AcceptSection("LAKESIDE", "A", "test-7"));
    assertThat(office.violation(new AcceptSection("LAKESIDE", "A", "test-8")))
        .isEqualTo("D10-P1 customer.section-accepted");
  }

  @Test
  void aSectionAndADayFilledToTheBrimStillFitAPartOfADocument() {
    String point = "P".repeat(40);
    ProjectSection section = new ProjectSection(
        "A",
        "Section",
        IntStream.range(0, ProjectSection.MOST_FLATS)
            .mapToObj(i -> new ProjectSection.Flat(
                point + i, Optional.of(FlatResult.UNFIT_APPLIANCE), Optional.of(TODAY), 99))
            .toList(),
        Optional.empty());
    BatchDay day = new BatchDay(
        TODAY,
        "E-20010001",
        IntStream.range(0, BatchDay.MOST_VISITS)
            .mapToObj(i -> new BatchDay.BatchVisit(
                "SECTION-1", point + i, Optional.of(FlatResult.UNFIT_APPLIANCE)))
            .toList());
    assertThat(Json.store(section).size()).isLessThan(Limits.PART_BYTES);
    assertThat(Json.store(day).size()).isLessThan(Limits.PART_BYTES);
  }
}

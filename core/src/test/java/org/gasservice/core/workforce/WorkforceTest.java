package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_2;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_4_4;
import static org.gasservice.core.standard.Clauses.D10_6_4a;
import static org.gasservice.core.standard.Clauses.D10_6_4b;
import static org.gasservice.core.standard.Clauses.D10_6_4c;
import static org.gasservice.core.standard.Clauses.D10_6_4d;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D3_11;
import static org.gasservice.core.standard.Clauses.D5_1_2a;
import static org.gasservice.core.standard.Clauses.D5_1_3a;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.Crew.Member;
import org.gasservice.core.workforce.Exam.Part;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkforceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");

  private final Office office =
      new Office(WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)));

  @BeforeEach
  void company() {
    office.runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit("EAST-1", OrgLevel.STATION, Optional.of("EAST"), "East one", Optional.empty()),
        hire("E-2001", Optional.empty()),
        hire("E-2002", Optional.of("Pipe & Sons")));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static Hire hire(String id, Optional<String> contractor) {
    return Hire.builder()
        .employee(id)
        .name(Personal.of("Wang Qiang"))
        .post("REPAIR_TECHNICIAN")
        .unit("EAST-1")
        .contractor(contractor)
        .card("W-" + id)
        .build();
  }

  private static RecordExam exam(String employee, Part part, int score) {
    return RecordExam.builder()
        .employee(employee)
        .exam("X-1")
        .addWorkKinds("REPAIR", "INSPECTION")
        .part(part)
        .score(score)
        .build();
  }

  private static IssueCertificate postCertificate(String employee, String id, String... work) {
    return IssueCertificate.builder()
        .employee(employee)
        .certificate(id)
        .kind(CertificateKind.POST)
        .number(Personal.of("SG-7"))
        .issuer("company")
        .addWorkKinds(work)
        .exam("X-1")
        .validFrom(TODAY)
        .validThrough(TODAY.plusYears(3))
        .build();
  }

  private Qualifications qualifications(String employee) {
    return office.value(Qualifications.TYPE, Qualifications.keyOf(employee));
  }

  private void certify(String employee) {
    office.runAll(
        exam(employee, Part.THEORY, 60),
        exam(employee, Part.PRACTICE, 85),
        postCertificate(employee, "C-1", "REPAIR"));
  }

  // ---- three levels

  @Test
  @Keeps(D1_4_4)
  void aCompanyHasOneHeadOffice() {
    assertThat(office.violation(new OpenUnit(
            "HQ-2", OrgLevel.HEAD_OFFICE, Optional.empty(), "Another", Optional.empty())))
        .isEqualTo("D1-4.4 workforce.second-head-office");
  }

  @Test
  @Keeps(D1_4_4)
  void aStationIsNotOpenedUnderTheHeadOfficeOrUnderNothing() {
    assertThat(office.violation(
            new OpenUnit("S", OrgLevel.STATION, Optional.of("HQ"), "Station", Optional.empty())))
        .isEqualTo("D1-4.4 workforce.wrong-parent");
    assertThat(office.violation(
            new OpenUnit("S", OrgLevel.STATION, Optional.empty(), "Station", Optional.empty())))
        .isEqualTo("D1-4.4 workforce.wrong-parent");
    assertThat(office.keys(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo("EAST")))
        .containsExactly(Key.ofRoot("EAST-1"));
  }

  @Test
  void aUnitIsLedBySomebodyWhoWorksThere() {
    office.run(new NameHead("EAST-1", "E-2001"));

    assertThat(office.value(OrgUnit.TYPE, OrgUnit.keyOf("EAST-1")).head()).contains("E-2001");
    assertThat(office.violation(new NameHead("EAST", "E-2001")))
        .isEqualTo("D1-4.4 workforce.head-elsewhere");
  }

  // ---- people

  @Test
  void aStaffNumberIsNeverGivenTwice() {
    assertThat(office.refused(hire("E-2001", Optional.empty()))).isInstanceOf(InvalidCommand.class);
  }

  @Test
  void peopleAreFoundByUnitAndByTheBeginningOfTheirName() {
    office.run(new Transfer("E-2001", Optional.of("EAST"), Optional.of("DISPATCHER")));

    assertThat(office.keys(Employee.TYPE, Range.all(Employee.OF_UNIT).equalTo("EAST-1")))
        .containsExactly(Key.ofRoot("E-2002"));
    assertThat(office.keys(
            Employee.TYPE, Range.all(Employee.OF_UNIT).equalTo("EAST").equalTo("DISPATCHER")))
        .containsExactly(Key.ofRoot("E-2001"));
    assertThat(office.keys(Employee.TYPE, Range.all(Employee.BY_NAME).startingWith("Wang")))
        .containsExactly(Key.ofRoot("E-2001"), Key.ofRoot("E-2002"));
  }

  @Test
  @Keeps(D10_4_4)
  void withoutAnActiveWorkCardNobodyGoesToACustomersDoor() {
    assertThat(employee("E-2001").activeCard().number()).isEqualTo("W-E-2001");

    office.run(new WithdrawWorkCard("E-2001"));
    assertThat(office.violation(new WithdrawWorkCard("E-2001")))
        .isEqualTo("D10-4.4 workforce.no-active-card");

    office.run(new IssueWorkCard("E-2001", "W-9"));
    assertThat(employee("E-2001").activeCard().number()).isEqualTo("W-9");
  }

  private Employee employee(String id) {
    return office.value(Employee.TYPE, Employee.keyOf(id));
  }

  @Test
  void everyProblemOfAHireIsNamedAtOnce() {
    Hire broken = Hire.builder()
        .employee("E 1")
        .name(Personal.of(" "))
        .post("")
        .unit("EAST-1")
        .build();

    InvalidCommand refusal = (InvalidCommand) office.refused(broken);

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("employee", "name", "post");
  }

  // ---- exams and certificates

  @Test
  @Keeps({D10_6_4a, D10_6_4b})
  void aPostCertificateIsIssuedOnlyWhenTheoryAndPracticeAreBothPassed() {
    IssueCertificate issue = postCertificate("E-2001", "C-1", "REPAIR");

    assertThat(office.violation(issue)).isEqualTo("D10-6.4b workforce.no-exam");
    office.run(exam("E-2001", Part.THEORY, 90));
    assertThat(office.violation(issue)).isEqualTo("D10-6.4a workforce.exam-part-missing");
    office.run(exam("E-2001", Part.PRACTICE, 59));
    assertThat(office.violation(issue)).isEqualTo("D10-6.4a workforce.exam-part-missing");
    office.run(exam("E-2001", Part.PRACTICE, 60));
    office.run(issue);

    CertificateGate.check(qualifications("E-2001"), "REPAIR", TODAY);
  }

  @Test
  @Keeps({D10_6_4c, D10_4_15})
  void everySittingStaysOnRecordWithTheUnitItsScoreWentTo() {
    office.runAll(
        exam("E-2001", Part.PRACTICE, 40),
        new Transfer("E-2001", Optional.of("EAST"), Optional.empty()),
        exam("E-2001", Part.PRACTICE, 75));

    assertThat(qualifications("E-2001").exam("X-1").orElseThrow().sittings())
        .containsExactly(
            new Exam.Sitting(Part.PRACTICE, TODAY, 40, 60, "EAST-1"),
            new Exam.Sitting(Part.PRACTICE, TODAY, 75, 60, "EAST"));
  }

  @Test
  @Keeps(D10_6_4b)
  void aCertificateAllowsOnlyWorkItsExamWasAbout() {
    office.runAll(exam("E-2001", Part.THEORY, 90), exam("E-2001", Part.PRACTICE, 90));

    assertThat(office.violation(postCertificate("E-2001", "C-1", "REPAIR", "EMERGENCY")))
        .isEqualTo("D10-6.4b workforce.exam-other-work");
  }

  @Test
  @Keeps(D10_6_4a)
  void aRenewalNeedsBothPartsAnew() {
    certify("E-2001");

    assertThat(office.violation(postCertificate("E-2001", "C-2", "REPAIR")))
        .isEqualTo("D10-6.4a workforce.exam-used");
    assertThat(office.violation(postCertificate("E-2001", "C-1", "REPAIR")))
        .isEqualTo("D10-6.4b workforce.certificate-exists");
  }

  @Test
  void aCertificateOfTheAuthorityNeedsNoExamOfOurs() {
    office.run(IssueCertificate.builder()
        .employee("E-2002")
        .certificate("S-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("350102199003070018"))
        .issuer("province")
        .addWorkKinds("REPAIR")
        .validFrom(TODAY)
        .validThrough(TODAY)
        .build());

    CertificateGate.check(qualifications("E-2002"), "REPAIR", TODAY);
    assertThat(office.keys(
            Qualifications.TYPE, Range.all(Qualifications.BY_EXPIRY).below(TODAY.plusDays(30))))
        .containsExactly(Qualifications.keyOf("E-2002"));
  }

  @Test
  void aSuspendedCertificateComesBackAndARevokedOneNever() {
    certify("E-2001");
    Personal reason = Personal.of("leak test not done");

    office.run(new SuspendCertificate("E-2001", "C-1", reason));
    assertThat(qualifications("E-2001").certificate("C-1").standingOn(TODAY))
        .isEqualTo(Certificate.Standing.SUSPENDED);
    office.run(new ReinstateCertificate("E-2001", "C-1"));
    assertThat(office.violation(new ReinstateCertificate("E-2001", "C-1")))
        .isEqualTo("D10-6.0 workforce.certificate-not-suspended");
    office.run(new RevokeCertificate("E-2001", "C-1", reason));
    assertThat(qualifications("E-2001").certificate("C-1").standingOn(TODAY))
        .isEqualTo(Certificate.Standing.REVOKED);
    assertThat(office.violation(new ReinstateCertificate("E-2001", "C-1")))
        .isEqualTo("D10-6.0 workforce.certificate-revoked-already");
  }

  @Test
  void theLastDayOfACertificateEndsAtMidnightOfTheCompanysZone() {
    WorkforceSettings settings = WorkforceSettings.in(Office.ZONE);

    assertThat(settings.dayOf(Instant.parse("2026-03-02T15:59:59.999999Z"))).isEqualTo(TODAY);
    assertThat(settings.dayOf(Instant.parse("2026-03-02T16:00:00Z"))).isEqualTo(TODAY.plusDays(1));
  }

  // ---- leaving

  @Test
  @Keeps(D10_6_4d)
  void whoPassedAnExamOwesTwoYearsAndLeavingEarlierIsSettled() {
    certify("E-2001");
    assertThat(qualifications("E-2001").serviceOwedThrough(Period.ofYears(2)))
        .contains(LocalDate.parse("2028-03-01"));

    assertThat(office.violation(new Leave("E-2001", Optional.empty(), Optional.empty())))
        .isEqualTo("D10-6.4d workforce.service-owed");
    office.run(new Leave(
        "E-2001",
        Optional.empty(),
        Optional.of(Personal.of("fee repaid, approved by the branch"))));

    assertThat(employee("E-2001").employedOn(TODAY)).isTrue();
    assertThat(employee("E-2001").employedOn(TODAY.plusDays(1))).isFalse();
    assertThat(employee("E-2001").card()).contains(new WorkCard("W-E-2001", false));
  }

  @Test
  @Keeps(D10_6_4d)
  void twoYearsAfterTheExamNothingIsOwedAndContractorsStaffNeverOwe() {
    certify("E-2001");
    certify("E-2002");

    office.run(new Leave("E-2001", Optional.of(LocalDate.parse("2028-03-01")), Optional.empty()));
    office.run(new Leave("E-2002", Optional.empty(), Optional.empty()));

    assertThat(office.violation(new Transfer("E-2002", Optional.of("EAST"), Optional.empty())))
        .isEqualTo("D1-4.4 workforce.has-left");
  }

  // ---- crews

  @Test
  void aCrewHasOneLeadAndNobodyTwice() {
    InvalidCommand refusal = (InvalidCommand) office.refused(new FormCrew(
        "EAST-1",
        "CREW-1",
        List.of(new Member("E-2001", CrewRole.HELPER), new Member("E-2001", CrewRole.TECHNICIAN))));

    assertThat(refusal.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("workforce.crew-one-lead", "workforce.crew-twice");
  }

  @Test
  void aCrewIsFoundByItsUnitAndByEachMemberUntilItIsDisbanded() {
    office.run(new FormCrew("EAST-1", "CREW-1", List.of(new Member("E-2001", CrewRole.LEAD))));
    office.run(new ChangeCrew(
        "EAST-1",
        "CREW-1",
        List.of(new Member("E-2002", CrewRole.LEAD), new Member("E-2001", CrewRole.HELPER))));
    Key crew = Crew.keyOf("EAST-1", "CREW-1");

    assertThat(office.value(Crew.TYPE, crew).lead()).contains("E-2002");
    assertThat(office.keys(Crew.TYPE, Range.all(Crew.OF_MEMBER).equalTo("E-2001")))
        .containsExactly(crew);
    assertThat(office.keys(Crew.TYPE, Range.all(Crew.OF_UNIT).inRoot("EAST-1")))
        .containsExactly(crew);

    office.run(new DisbandCrew("EAST-1", "CREW-1"));
    assertThat(office.keys(Crew.TYPE, Range.all(Crew.OF_MEMBER).equalTo("E-2001")))
        .isEmpty();
    assertThat(office.keys(Crew.TYPE, Range.all(Crew.OF_UNIT).inRoot("EAST-1"))).isEmpty();
  }

  // ---- duty

  private static PublishRoster week(DutyPost post, List<DutyShift> shifts) {
    return new PublishRoster("EAST-1", post, MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(7)), shifts);
  }

  private static List<DutyShift> halfDays(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new DutyShift(
            i % 2 == 0 ? "E-2001" : "E-2002",
            MIDNIGHT.plus(Duration.ofHours(12L * i)),
            MIDNIGHT.plus(Duration.ofHours(12L * i + 12))))
        .toList();
  }

  @Test
  @Keeps({D3_11, D5_1_2a, D5_1_3a, D10_2_2})
  void aRosterOfAPostMannedDayAndNightHasNoGap() {
    office.run(week(DutyPost.HOTLINE, halfDays(14)));
    DutyRoster roster =
        office.value(DutyRoster.TYPE, DutyRoster.keyOf("EAST-1", DutyPost.HOTLINE, MIDNIGHT));

    assertThat(roster.onDuty(office.now())).containsExactly("E-2001");
    assertThat(office.violation(week(DutyPost.HOTLINE, halfDays(13))))
        .isEqualTo("D3-11 workforce.roster-gap");
    assertThat(office.violation(week(DutyPost.EMERGENCY, halfDays(13))))
        .isEqualTo("D5-1.2a workforce.roster-gap");
    assertThat(office.violation(week(DutyPost.NETWORK, halfDays(13))))
        .isEqualTo("D10-2.2 workforce.roster-gap");
    office.run(week(DutyPost.COUNTER, halfDays(1)));
  }

  @Test
  void whoIsOnDutyIsSaidByTheRosterThatBeganLast() {
    Workforce workforce = new Workforce(
        Session.of(office.pipeline(), Actor.employee("E-1")), WorkforceSettings.in(Office.ZONE));
    Instant nextWeek = MIDNIGHT.plus(Duration.ofDays(7));
    DutyShift after = new DutyShift("E-2002", nextWeek, nextWeek.plus(Duration.ofHours(8)));
    workforce.publish(week(DutyPost.HOTLINE, halfDays(14)));
    workforce.publish(new PublishRoster(
        "EAST-1", DutyPost.COUNTER, nextWeek, nextWeek.plus(Duration.ofDays(7)), List.of(after)));

    assertThat(workforce.onDuty("EAST-1", DutyPost.HOTLINE, MIDNIGHT)).containsExactly("E-2001");
    assertThat(workforce.onDuty("EAST-1", DutyPost.HOTLINE, nextWeek.minusSeconds(1)))
        .containsExactly("E-2002");
    assertThat(workforce.onDuty("EAST-1", DutyPost.HOTLINE, nextWeek)).isEmpty();
    assertThat(workforce.onDuty("EAST-1", DutyPost.COUNTER, nextWeek)).containsExactly("E-2002");
    assertThat(workforce.pathFrom("EAST-1").units())
        .extracting(OrgUnit::id)
        .containsExactly("EAST-1", "EAST", "HQ");
  }

  @Test
  void nobodyIsOnDutyTwiceAtOneTimeOrOutsideThePeriod() {
    DutyShift day = halfDays(1).get(0);
    InvalidCommand refusal = (InvalidCommand) office.refused(week(
        DutyPost.COUNTER,
        List.of(day, day, new DutyShift("E-2001", MIDNIGHT.minusSeconds(1), MIDNIGHT))));

    assertThat(refusal.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("workforce.shift-outside", "workforce.shift-twice");
  }

  // ---- privacy

  @Test
  void namesReasonsAndCertificateNumbersAppearInNoTextAboutThem() {
    String canary = "Canary-Ouyang";
    Hire hire = Hire.builder()
        .employee("E-3")
        .name(Personal.of(canary))
        .post("CLERK")
        .unit("EAST-1")
        .build();
    office.run(hire);
    String refusal = office.refused(hire).toString();
    String left = office
        .run(new Leave("E-3", Optional.empty(), Optional.of(Personal.of(canary))))
        .toString();

    assertThat(List.of(hire.toString(), employee("E-3").toString(), refusal, left))
        .noneMatch(text -> text.contains(canary));
    assertThat(office.storage().history("employee", Employee.keyOf("E-3"), 0, 10))
        .extracting(Entry::toString)
        .noneMatch(text -> text.contains(canary));
  }

  @Test
  void everyRefusalCodeHasATextInBothLanguages() {
    assertThat(Set.of(
            "workforce.certificate-missing",
            "workforce.certificate-wrong-kind",
            "workforce.certificate-expired",
            "workforce.certificate-not-yet-valid",
            "workforce.certificate-suspended",
            "workforce.certificate-revoked",
            "workforce.roster-gap",
            "workforce.service-owed"))
        .allMatch(office.pipeline().registry().messages()::knows);
  }
}

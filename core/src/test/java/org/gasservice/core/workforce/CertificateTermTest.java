package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_6_3b;
import static org.gasservice.core.standard.Clauses.D10_6_4a;
import static org.gasservice.core.standard.Clauses.D10_6_4b;
import static org.gasservice.core.standard.Clauses.D10_6_4c;
import static org.gasservice.core.standard.Clauses.D10_6_4d;
import static org.gasservice.core.standard.Clauses.D6_14;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.Certificate.Standing;
import org.gasservice.core.workforce.Exam.Part;
import org.gasservice.core.workforce.PeopleDay.TrainingOwed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long certificates last, how they are renewed, and who has to be trained. */
class CertificateTermTest {

  private static final LocalDate LEAP = LocalDate.parse("2024-02-29");

  private final Office office =
      new Office(WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)));
  private final Workforce workforce = new Workforce(
      Session.of(office.pipeline(), Actor.employee("E-9")), WorkforceSettings.in(Office.ZONE));

  @BeforeEach
  void company() {
    office.setTime(Instant.parse("2024-02-29T02:00:00Z"));
    office.runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        hire("E-1"),
        hire("E-2"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static Hire hire(String id) {
    return Hire.builder()
        .employee(id)
        .name(Personal.of("Zheng"))
        .post("TECHNICIAN")
        .unit("HQ")
        .build();
  }

  private void sit(String exam, Part part, int score, LocalDate on) {
    office.run(RecordExam.builder()
        .employee("E-1")
        .exam(exam)
        .addWorkKinds("REPAIR")
        .part(part)
        .score(score)
        .on(on)
        .build());
  }

  private static IssueCertificateBuilder certificate(
      String id, CertificateKind kind, LocalDate from) {
    return IssueCertificate.builder()
        .employee("E-1")
        .certificate(id)
        .kind(kind)
        .number(Personal.of("SG-1"))
        .issuer("company")
        .addWorkKinds("REPAIR")
        .validFrom(from);
  }

  private static IssueCertificateBuilder post(String id, String exam, LocalDate from) {
    return certificate(id, CertificateKind.POST, from).exam(exam);
  }

  private Qualifications papers() {
    return office.value(Qualifications.TYPE, Qualifications.keyOf("E-1"));
  }

  // ---- terms

  @Test
  @Keeps(D10_6_4b)
  void twelveMonthsFromTheTwentyNinthOfFebruaryEndOnTheTwentyEighthAtMidnight() {
    office.run(certificate("C-1", CertificateKind.STATE, LEAP).months(12).build());

    Certificate certificate = papers().certificate("C-1");
    assertThat(certificate.validThrough()).isEqualTo("2025-02-28");
    assertThat(certificate.standingOn(LocalDate.parse("2025-02-28"))).isEqualTo(Standing.VALID);
    assertThat(certificate.standingOn(LocalDate.parse("2025-03-01"))).isEqualTo(Standing.EXPIRED);
  }

  @Test
  @Keeps(D10_6_4b)
  void aPostCertificateWithoutATermIsValidForTheCompanysUsualOne() {
    sit("X-1", Part.THEORY, 80, LEAP);
    sit("X-1", Part.PRACTICE, 80, LEAP);
    office.run(post("C-1", "X-1", LEAP).build());

    assertThat(papers().certificate("C-1").validThrough()).isEqualTo("2027-02-28");
  }

  @Test
  void aTermIsSaidOnceAndOfTheAuthorityAlways() {
    InvalidCommand twice =
        (InvalidCommand) office.refused(certificate("C-1", CertificateKind.STATE, LEAP)
            .months(12)
            .validThrough(LEAP)
            .build());
    InvalidCommand never = (InvalidCommand)
        office.refused(certificate("C-1", CertificateKind.STATE, LEAP).build());
    InvalidCommand none = (InvalidCommand)
        office.refused(certificate("C-1", CertificateKind.STATE, LEAP).months(0).build());

    assertThat(twice.problems())
        .extracting(Problem::code)
        .containsExactly("workforce.term-said-twice");
    assertThat(never.problems()).extracting(Problem::path).containsExactly("validThrough");
    assertThat(none.problems()).extracting(Problem::code).containsExactly("problem.range");
  }

  // ---- renewal

  @Test
  @Keeps(D10_6_4a)
  void renewingOneOfTwoPartsRenewsNothing() {
    sit("X-1", Part.THEORY, 80, LEAP);
    sit("X-1", Part.PRACTICE, 80, LEAP);
    office.run(post("C-1", "X-1", LEAP).months(12).build());
    office.setTime(Instant.parse("2025-02-20T02:00:00Z"));
    LocalDate renewal = LocalDate.parse("2025-02-20");
    sit("X-2", Part.THEORY, 95, renewal);

    assertThat(office.violation(post("C-2", "X-2", renewal).build()))
        .isEqualTo("D10-6.4a workforce.exam-part-missing");
    sit("X-2", Part.PRACTICE, 40, renewal);
    assertThat(office.violation(post("C-2", "X-2", renewal).build()))
        .isEqualTo("D10-6.4a workforce.exam-part-missing");

    assertThat(papers().certificates()).hasSize(1);
    assertThat(CertificateGate.objection(papers(), "REPAIR", LocalDate.parse("2025-03-01")))
        .hasValueSatisfying(
            closed -> assertThat(closed.code()).isEqualTo("workforce.certificate-expired"));
  }

  @Test
  @Keeps(D10_6_4a)
  void partsPassedLongerAgoThanTheWindowEarnNothing() {
    sit("X-1", Part.THEORY, 80, LEAP);
    office.setTime(Instant.parse("2025-03-01T02:00:00Z"));
    LocalDate later = LocalDate.parse("2025-03-01");
    sit("X-1", Part.PRACTICE, 80, later);

    assertThat(office.violation(post("C-1", "X-1", later).build()))
        .isEqualTo("D10-6.4a workforce.exam-part-too-old");
    sit("X-1", Part.THEORY, 80, later);
    office.run(post("C-1", "X-1", later).build());
    assertThat(CertificateGate.objection(papers(), "REPAIR", later)).isEmpty();
  }

  @Test
  @Keeps(D10_6_3b)
  void aCertificateOfACourseElsewhereIsOnRecordAndPermitsNoWork() {
    office.run(certificate("K-1", CertificateKind.EXTERNAL, LEAP).months(60).build());

    assertThat(CertificateGate.objection(papers(), "REPAIR", LEAP))
        .hasValueSatisfying(
            closed -> assertThat(closed.code()).isEqualTo("workforce.certificate-missing"));
    assertThat(papers().certificates()).hasSize(1);
  }

  // ---- looking ahead

  @Test
  void certificatesAreListedByTheMonthTheyEndAndRenewedOnesSaySo() {
    office.run(certificate("C-1", CertificateKind.STATE, LEAP).months(12).build());
    office.run(certificate("C-2", CertificateKind.STATE, LEAP).months(36).build());
    office.run(certificate("K-1", CertificateKind.EXTERNAL, LEAP).months(12).build());

    assertThat(workforce.expiringIn(YearMonth.parse("2025-02"), 10))
        .containsExactly(
            new Expiry("E-1", "C-1", CertificateKind.STATE, LocalDate.parse("2025-02-28"), true),
            new Expiry(
                "E-1", "K-1", CertificateKind.EXTERNAL, LocalDate.parse("2025-02-28"), false));
    assertThat(workforce.expiringIn(YearMonth.parse("2025-03"), 10)).isEmpty();
    office.run(new RevokeCertificate("E-1", "C-2", Personal.of("falsified")));
    assertThat(workforce.expiringIn(YearMonth.parse("2027-02"), 10)).isEmpty();
    assertThat(workforce.expiringIn(YearMonth.parse("2025-02"), 10)).noneMatch(Expiry::renewed);
  }

  @Test
  @Keeps(D10_6_4c)
  void scoresAreFoundByTheUnitTheyWentTo() {
    sit("X-1", Part.THEORY, 55, LEAP);

    assertThat(workforce.scoresOf("HQ", LEAP, LEAP.plusDays(1), 10)).hasSize(1);
    assertThat(workforce.scoresOf("HQ", LEAP.plusDays(1), LEAP.plusDays(9), 10)).isEmpty();
  }

  // ---- training

  @Test
  @Keeps(D6_14)
  void whoWasNotTrainedInEveryTopicWithinAYearIsOwedTraining() {
    office.run(new NoteTraining("E-1", EnumSet.allOf(Topic.class), LEAP));
    office.run(new NoteTraining("E-2", Set.of(Topic.CULTURE), LEAP));
    LocalDate aYearOn = LocalDate.parse("2025-03-01");

    assertThat(workforce.untrainedSince(LEAP, 10)).isEmpty();
    assertThat(workforce.untrainedSince(LEAP.plusDays(1), 10)).hasSize(2);
    office.setTime(Instant.parse("2025-03-01T02:00:00Z"));
    office.run(new NoteTraining("E-1", EnumSet.of(Topic.CULTURE, Topic.RULES), aYearOn));

    PeopleDay day = workforce.day("HQ", office.now());
    assertThat(day.owed())
        .containsExactly(
            new TrainingOwed(
                "E-1",
                List.of(Topic.NORMS, Topic.SKILLS, Topic.GAS_BASICS),
                LocalDate.parse("2025-02-28")),
            new TrainingOwed("E-2", List.of(Topic.values()), LocalDate.parse("2025-02-28")));
    assertThat(day.whole()).isTrue();
  }

  @Test
  void trainingInTheFutureIsNotNotedAndAnEarlierOneTakesNothingBack() {
    office.run(new NoteTraining("E-1", Set.of(Topic.CULTURE), LEAP));
    office.run(new NoteTraining("E-1", Set.of(Topic.CULTURE), LEAP.minusDays(9)));

    assertThat(papers().trained()).containsEntry(Topic.CULTURE, LEAP);
    assertThat(office.refused(new NoteTraining("E-1", Set.of(Topic.CULTURE), LEAP.plusDays(1))))
        .isInstanceOf(InvalidCommand.class);
  }

  // ---- leaving

  @Test
  @Keeps(D10_6_4d)
  void leavingEarlyNamesTheDaysOwedAndKeepsHowTheyWereSettled() {
    sit("X-1", Part.THEORY, 80, LEAP);
    sit("X-1", Part.PRACTICE, 80, LEAP);

    Refusal refusal = office.refused(new Leave("E-1", Optional.of(LEAP), Optional.empty()));
    assertThat(refusal.parameters())
        .containsEntry("through", LocalDate.parse("2026-02-27"))
        .containsEntry("days", 729L);
    office.run(new Leave("E-1", Optional.of(LEAP), Optional.of(Personal.of("course fee repaid"))));

    assertThat(papers().settlement().orElseThrow().days()).isEqualTo(729);
    assertThat(workforce.untrainedSince(LEAP.plusYears(9), 10)).hasSize(1);
  }

  @Test
  void thePeopleDayShowsWhoIsOnDutyAndWhatEndsSoon() {
    Instant midnight = Instant.parse("2024-02-28T16:00:00Z");
    Instant end = Instant.parse("2024-02-29T16:00:00Z");
    office.run(
        certificate("C-1", CertificateKind.STATE, LEAP.minusYears(1)).months(12).build());
    office.run(new PublishRoster(
        "HQ", DutyPost.HOTLINE, midnight, end, List.of(new DutyShift("E-2", midnight, end))));

    PeopleDay day = workforce.day("HQ", office.now());

    assertThat(day.posts()).singleElement().satisfies(post -> {
      assertThat(post.onDuty()).containsExactly("E-2");
      assertThat(post.gaps())
          .containsExactly(
              new RosterGaps.Gap(end, office.now().plus(java.time.Duration.ofDays(1))));
    });
    assertThat(day.expiring())
        .containsExactly(new Expiry("E-1", "C-1", CertificateKind.STATE, LEAP.minusDays(1), false));
  }
}

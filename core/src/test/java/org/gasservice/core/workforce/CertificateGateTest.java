package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D10_6_0;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Term;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Certificate.Lapse;
import org.gasservice.core.workforce.Crew.Member;
import org.junit.jupiter.api.Test;

@Keeps(D10_6_0)
class CertificateGateTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final LocalDate LAST = LocalDate.parse("2027-12-31");
  private static final LocalDate TODAY = LocalDate.parse("2026-02-17");
  private static final Certificate REPAIR = certificate("C-1", CertificateKind.POST, "REPAIR");
  private static final Lapse LAPSE = new Lapse(TODAY, Personal.of("signed off unseen"));

  private static Certificate certificate(String id, CertificateKind kind, String... work) {
    return Certificate.builder()
        .id(id)
        .kind(kind)
        .number(Personal.of("110101199003070018"))
        .issuer("company")
        .addWorkKinds(work)
        .validFrom(FIRST)
        .validThrough(LAST)
        .build();
  }

  private static Qualifications holding(Certificate... certificates) {
    return Qualifications.none("E-2001", Engagement.OWN_STAFF).withCertificates(certificates);
  }

  private static String refusal(Qualifications qualifications, String work, LocalDate day) {
    RuleViolation refusal = catchThrowableOfType(
        RuleViolation.class, () -> CertificateGate.check(qualifications, work, day));
    assertThat(refusal.clause()).isEqualTo("D10-6.0");
    assertThat(refusal.parameters())
        .containsEntry("employee", "E-2001")
        .containsEntry("work", new Term("WorkKind", work));
    return refusal.code();
  }

  private static void opens(Qualifications qualifications, String work, LocalDate day) {
    assertThatCode(() -> CertificateGate.check(qualifications, work, day))
        .doesNotThrowAnyException();
  }

  @Test
  void aValidCertificateForTheWorkOpensTheGateFromItsFirstThroughItsLastDay() {
    opens(holding(REPAIR), "REPAIR", FIRST);
    opens(holding(REPAIR), "REPAIR", LAST);
  }

  @Test
  void withoutAnyCertificateNobodyWorks() {
    assertThat(refusal(holding(), "REPAIR", TODAY)).isEqualTo("workforce.certificate-missing");
  }

  @Test
  void aCertificateForOtherWorkIsNotEnough() {
    assertThat(refusal(holding(REPAIR), "EMERGENCY", TODAY))
        .isEqualTo("workforce.certificate-wrong-kind");
  }

  @Test
  void theDayAfterItsLastItHasExpiredAndTheDayBeforeItsFirstItIsNotValidYet() {
    assertThat(refusal(holding(REPAIR), "REPAIR", LAST.plusDays(1)))
        .isEqualTo("workforce.certificate-expired");
    assertThat(refusal(holding(REPAIR), "REPAIR", FIRST.minusDays(1)))
        .isEqualTo("workforce.certificate-not-yet-valid");
  }

  @Test
  void aSuspendedOrRevokedOneCountsOnlyBeforeThatDay() {
    Qualifications suspended = holding(REPAIR.withSuspended(LAPSE));
    Qualifications revoked = holding(REPAIR.withRevoked(LAPSE));

    opens(suspended, "REPAIR", TODAY.minusDays(1));
    opens(revoked, "REPAIR", TODAY.minusDays(1));
    assertThat(refusal(suspended, "REPAIR", TODAY)).isEqualTo("workforce.certificate-suspended");
    assertThat(refusal(revoked, "REPAIR", TODAY)).isEqualTo("workforce.certificate-revoked");
  }

  @Test
  void oneValidCertificateIsEnoughBesideOthersThatAreNot() {
    Certificate renewed = certificate("C-2", CertificateKind.POST, "REPAIR");
    opens(holding(REPAIR.withRevoked(LAPSE), renewed), "REPAIR", TODAY);
    opens(holding(renewed, REPAIR.withRevoked(LAPSE)), "REPAIR", TODAY);
  }

  @Test
  void aCompanyMayAskForACertificateOfEachKind() {
    Certificate state = certificate("S-1", CertificateKind.STATE, "REPAIR");
    Set<CertificateKind> both = Set.of(CertificateKind.POST, CertificateKind.STATE);

    assertThatCode(() -> CertificateGate.check(holding(REPAIR, state), "REPAIR", TODAY, both))
        .doesNotThrowAnyException();
    assertThat(catchThrowableOfType(
                RuleViolation.class,
                () -> CertificateGate.check(holding(REPAIR), "REPAIR", TODAY, both))
            .code())
        .isEqualTo("workforce.certificate-missing");
  }

  @Test
  void whoHasLeftTheCompanyDoesNoWorkWhateverTheCertificateSays() {
    Qualifications left = holding(REPAIR).withEmployedThrough(TODAY);

    opens(left, "REPAIR", TODAY);
    assertThat(refusal(left, "REPAIR", TODAY.plusDays(1))).isEqualTo("workforce.not-employed");
  }

  @Test
  void leadAndTechniciansNeedACertificateAndAHelperNone() {
    Crew crew = new Crew(
        "C-1",
        "EAST-1",
        List.of(
            new Member("E-1", CrewRole.LEAD),
            new Member("E-2", CrewRole.TECHNICIAN),
            new Member("E-3", CrewRole.HELPER)));
    Map<String, Qualifications> all =
        Map.of("E-1", holding(REPAIR), "E-2", holding(REPAIR), "E-3", holding());
    Map<String, Qualifications> technicianWithout =
        Map.of("E-1", holding(REPAIR), "E-2", holding(), "E-3", holding());

    assertThatCode(() -> CertificateGate.checkCrew(crew, id -> of(all, id), "REPAIR", TODAY))
        .doesNotThrowAnyException();
    assertThat(catchThrowableOfType(
            RuleViolation.class,
            () ->
                CertificateGate.checkCrew(crew, id -> of(technicianWithout, id), "REPAIR", TODAY)))
        .isNotNull();
    assertThat(crew.maySign("E-2")).isTrue();
    assertThat(crew.maySign("E-3")).isFalse();
  }

  private static Qualifications of(Map<String, Qualifications> all, String id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }
}

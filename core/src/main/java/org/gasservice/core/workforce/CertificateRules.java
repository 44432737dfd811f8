package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D10_6_4a;
import static org.gasservice.core.standard.Clauses.D10_6_4b;
import static org.gasservice.core.standard.Clauses.D10_6_4c;
import static org.gasservice.core.standard.Clauses.D10_6_4d;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Certificate.Lapse;

/** How certificates are earned, rest, come back and are lost. Pure. */
final class CertificateRules {

  private CertificateRules() {}

  /** Adds a sitting. The kinds of work of an exam are settled by its first one. */
  @Keeps({Clauses.D10_6_4c, Clauses.D10_4_15})
  static Qualifications sit(Qualifications before, RecordExam taken, Exam.Sitting sitting) {
    Exam exam = before
        .exam(taken.exam())
        .orElseGet(() -> new Exam(taken.exam(), taken.workKinds(), List.of()));
    if (!exam.workKinds().equals(taken.workKinds())) {
      throw new RuleViolation(
          D10_6_4a,
          "workforce.exam-other-work",
          Map.of("employee", before.employee(), "exam", exam.id()));
    }
    long sat = before.exams().stream().mapToLong(each -> each.sittings().size()).sum();
    if (sat >= Qualifications.MOST_SITTINGS) {
      throw new RuleViolation(
          D10_6_4c, "workforce.papers-full", Map.of("employee", before.employee()));
    }
    return before.with(exam.with(sitting));
  }

  /**
   * Adds a certificate. A post certificate is earned by an exam passed in both parts that covers all its work and earned none before: a renewal
   * needs all parts again.
   *
   * @param window how old each part may be on the first day of the certificate
   */
  @Keeps({Clauses.D10_6_4a, Clauses.D10_6_4b})
  static Qualifications issue(Qualifications before, Certificate issued, Period window) {
    if (before.certificates().stream().anyMatch(c -> c.id().equals(issued.id()))) {
      throw new RuleViolation(D10_6_4b, "workforce.certificate-exists", before.naming(issued.id()));
    }
    if (before.certificates().size() >= Qualifications.MOST_CERTIFICATES) {
      throw new RuleViolation(
          D10_6_4b, "workforce.papers-full", Map.of("employee", before.employee()));
    }
    if (issued.kind() == CertificateKind.POST) {
      requireEarned(before, issued, window);
    }
    return before.adding(issued);
  }

  private static void requireEarned(Qualifications before, Certificate issued, Period window) {
    Exam exam = issued
        .exam()
        .flatMap(before::exam)
        .orElseThrow(
            () -> new RuleViolation(D10_6_4b, "workforce.no-exam", before.naming(issued.id())));
    for (Exam.Part part : Exam.Part.values()) {
      if (exam.passedOn(part).isEmpty()) {
        throw new RuleViolation(
            D10_6_4a,
            "workforce.exam-part-missing",
            Map.of("employee", before.employee(), "exam", exam.id(), "part", part));
      }
    }
    if (exam.passedOn().filter(passed -> !passed.isAfter(issued.validFrom())).isEmpty()) {
      throw new RuleViolation(
          D10_6_4b, "workforce.certificate-before-exam", before.naming(issued.id()));
    }
    requireWithin(before, exam, issued.validFrom().minus(window), issued.validFrom());
    if (!exam.workKinds().containsAll(issued.workKinds())) {
      throw new RuleViolation(
          D10_6_4b,
          "workforce.exam-other-work",
          Map.of("employee", before.employee(), "exam", exam.id()));
    }
    if (before.certificates().stream().anyMatch(c -> c.exam().equals(issued.exam()))) {
      throw new RuleViolation(
          D10_6_4a,
          "workforce.exam-used",
          Map.of("employee", before.employee(), "exam", exam.id()));
    }
  }

  /** All parts are passed within the window: an old pass of one renews nothing. */
  private static void requireWithin(
      Qualifications before, Exam exam, LocalDate from, LocalDate through) {
    for (Exam.Part part : Exam.Part.values()) {
      if (!exam.passedBetween(part, from, through)) {
        throw new RuleViolation(
            D10_6_4a,
            "workforce.exam-part-too-old",
            Map.of("employee", before.employee(), "exam", exam.id(), "part", part, "since", from));
      }
    }
  }

  static Qualifications suspend(Qualifications before, String id, LocalDate from, Personal reason) {
    Certificate certificate = notRevoked(before, id);
    if (certificate.suspended().isPresent()) {
      throw new RuleViolation(
          D10_6_0, "workforce.certificate-suspended-already", before.naming(id));
    }
    return before.replacing(certificate.withSuspended(new Lapse(from, reason)));
  }

  static Qualifications reinstate(Qualifications before, String id) {
    Certificate certificate = notRevoked(before, id);
    if (certificate.suspended().isEmpty()) {
      throw new RuleViolation(D10_6_0, "workforce.certificate-not-suspended", before.naming(id));
    }
    return before.replacing(certificate.withSuspended(Optional.empty()));
  }

  /** For good: only a new exam earns a new one. */
  static Qualifications revoke(Qualifications before, String id, LocalDate from, Personal reason) {
    return before.replacing(notRevoked(before, id).withRevoked(new Lapse(from, reason)));
  }

  private static Certificate notRevoked(Qualifications before, String id) {
    Certificate certificate = before.certificate(id);
    if (certificate.revoked().isPresent()) {
      throw new RuleViolation(D10_6_0, "workforce.certificate-revoked-already", before.naming(id));
    }
    return certificate;
  }

  /**
   * Ends the employment.
   *
   * @param term how long an exam obliges to stay
   * @param settlement how service still owed was settled; nobody can be kept from leaving, but it is never left open
   */
  @Keeps(Clauses.D10_6_4d)
  static Qualifications leave(
      Qualifications before, LocalDate through, Period term, Optional<Personal> settlement) {
    Optional<LocalDate> owed =
        before.serviceOwedThrough(term).filter(last -> last.isAfter(through));
    if (owed.isEmpty()) {
      return before.withEmployedThrough(through);
    }
    long days = ChronoUnit.DAYS.between(through, owed.get());
    Personal how = settlement.orElseThrow(() -> new RuleViolation(
        D10_6_4d,
        "workforce.service-owed",
        Map.of("employee", before.employee(), "through", owed.get(), "days", days)));
    return before
        .withEmployedThrough(through)
        .withSettlement(new ServiceSettlement(owed.get(), days, how));
  }
}

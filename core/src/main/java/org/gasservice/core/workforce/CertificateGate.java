package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D10_6_0;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Term;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Certificate.Standing;

/** No work without a certificate (持证上岗) [D10-6.0]: asked at assignment, at the start on site and at sign-off. Pure. */
@Keeps(Clauses.D10_6_0)
public final class CertificateGate {

  private CertificateGate() {}

  /**
   * One valid certificate of either kind opens the gate.
   *
   * @param workKind kind of order, such as {@code EMERGENCY}
   * @param day in the company's zone
   * @throws RuleViolation [D10-6.0] whose code says what is wrong: {@code workforce.certificate-missing}, {@code -wrong-kind}, {@code -suspended},
   *     {@code -not-yet-valid}, {@code -expired}, {@code -revoked}, or {@code workforce.not-employed}
   */
  public static void check(Qualifications qualifications, String workKind, LocalDate day) {
    checkEmployed(qualifications, workKind, day);
    require(
        qualifications,
        qualifications.certificates().stream()
            .filter(c -> c.kind().permitsWork())
            .toList(),
        workKind,
        day);
  }

  /**
   * Why the gate would be closed to somebody on a day, without refusing anything: for looking ahead.
   *
   * @return the refusal {@link #check(Qualifications, String, LocalDate)} would give; empty when the gate is open
   */
  public static Optional<RuleViolation> objection(
      Qualifications qualifications, String workKind, LocalDate day) {
    try {
      check(qualifications, workKind, day);
      return Optional.empty();
    } catch (RuleViolation closed) {
      return Optional.of(closed);
    }
  }

  /** As {@link #check(Qualifications, String, LocalDate)}, but with a valid certificate of each of the kinds. */
  public static void check(
      Qualifications qualifications, String workKind, LocalDate day, Set<CertificateKind> each) {
    checkEmployed(qualifications, workKind, day);
    each.stream()
        .sorted()
        .forEach(kind -> require(
            qualifications,
            qualifications.certificates().stream().filter(c -> c.kind() == kind).toList(),
            workKind,
            day));
  }

  /**
   * Everybody in the crew who needs a certificate has one. A helper needs none.
   *
   * @param of the qualifications of a member
   */
  public static void checkCrew(
      Crew crew, Function<String, Qualifications> of, String workKind, LocalDate day) {
    crew.certified().forEach(member -> check(of.apply(member.employee()), workKind, day));
  }

  private static void checkEmployed(Qualifications qualifications, String workKind, LocalDate day) {
    if (qualifications.employedThrough().filter(last -> day.isAfter(last)).isPresent()) {
      throw refusal("workforce.not-employed", qualifications, workKind, day, Optional.empty());
    }
  }

  private static void require(
      Qualifications qualifications, List<Certificate> considered, String workKind, LocalDate day) {
    if (considered.isEmpty()) {
      throw refusal(
          "workforce.certificate-missing", qualifications, workKind, day, Optional.empty());
    }
    Certificate best = considered.stream()
        .filter(c -> c.allows(workKind))
        .min(Comparator.comparing(c -> c.standingOn(day)))
        .orElseThrow(() -> refusal(
            "workforce.certificate-wrong-kind", qualifications, workKind, day, Optional.empty()));
    Optional<String> wrong = wrong(best.standingOn(day));
    if (wrong.isPresent()) {
      throw refusal(wrong.get(), qualifications, workKind, day, Optional.of(best.id()));
    }
  }

  private static Optional<String> wrong(Standing standing) {
    return switch (standing) {
      case VALID -> Optional.empty();
      case SUSPENDED -> Optional.of("workforce.certificate-suspended");
      case NOT_YET_VALID -> Optional.of("workforce.certificate-not-yet-valid");
      case EXPIRED -> Optional.of("workforce.certificate-expired");
      case REVOKED -> Optional.of("workforce.certificate-revoked");
    };
  }

  private static RuleViolation refusal(
      String code,
      Qualifications qualifications,
      String workKind,
      LocalDate day,
      Optional<String> certificate) {
    Map<String, Object> parameters =
        new HashMap<>(Map.of("employee", qualifications.employee(), "day", day));
    parameters.put("work", new Term("WorkKind", workKind));
    certificate.ifPresent(id -> parameters.put("certificate", id));
    return new RuleViolation(D10_6_0, code, parameters);
  }
}

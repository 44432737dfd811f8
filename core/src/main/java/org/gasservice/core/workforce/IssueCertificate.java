package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Gives somebody a certificate, or records the authority's ({@code workforce.issue-certificate}) [D10-6.4b]. A renewal is a new certificate,
 * earned anew.
 *
 * @param certificate names it within its holder, a token
 * @param number as printed
 * @param workKinds kinds of work it allows
 * @param exam the exam that earned it; needed for a post certificate
 * @param validFrom first day
 * @param validThrough last day, until 24:00; when absent it follows from {@code months}
 * @param months for how long, whole months, 1 to 120; when both are absent a post certificate is valid for the company's usual term
 */
@Value.Builder
public record IssueCertificate(
    String employee,
    String certificate,
    CertificateKind kind,
    Personal number,
    String issuer,
    Set<String> workKinds,
    Optional<String> exam,
    LocalDate validFrom,
    Optional<LocalDate> validThrough,
    Optional<Integer> months)
    implements Command {

  private static final int MOST_MONTHS = 120;

  public IssueCertificate {
    workKinds = workKinds == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(workKinds);
    exam = exam == null ? Optional.empty() : exam;
    validThrough = validThrough == null ? Optional.empty() : validThrough;
    months = months == null ? Optional.empty() : months;
  }

  public static IssueCertificateBuilder builder() {
    return new IssueCertificateBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("certificate", certificate);
    problems.line("number", number);
    problems.text("issuer", issuer);
    problems.require(!workKinds.isEmpty(), "workKinds", "problem.missing");
    workKinds.forEach(word -> problems.token("workKinds", word));
    exam.ifPresent(id -> problems.token("exam", id));
    problems.require(
        validThrough.filter(last -> validFrom.isAfter(last)).isEmpty(),
        "validFrom",
        "problem.order");
    problems.require(
        validThrough.isEmpty() || months.isEmpty(), "months", "workforce.term-said-twice");
    problems.require(
        kind == CertificateKind.POST || validThrough.isPresent() || months.isPresent(),
        "validThrough",
        "problem.missing");
    problems.require(
        months.filter(n -> n < 1 || n > MOST_MONTHS).isEmpty(), "months", "problem.range");
  }

  /**
   * The last day: the corresponding day of the last month, or that month's last day where it has no such day, so twelve months from
   * 29 February end on 28 February.
   *
   * @param usual the company's term
   */
  LocalDate lastDay(Period usual) {
    return validThrough.orElseGet(
        () -> validFrom.plus(months.map(Period::ofMonths).orElse(usual)));
  }
}

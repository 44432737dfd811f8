package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
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
 * @param validThrough last day, until 24:00
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
    LocalDate validThrough)
    implements Command {

  public IssueCertificate {
    workKinds = workKinds == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(workKinds);
    exam = exam == null ? Optional.empty() : exam;
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
    problems.require(!validFrom.isAfter(validThrough), "validFrom", "problem.order");
  }
}

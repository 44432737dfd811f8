package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Permission to do certain kinds of work (证书).
 *
 * @param id names it within its holder, a token
 * @param number as printed; authorities build it from the identity number, so it is personal
 * @param workKinds kinds of order it allows, such as {@code EMERGENCY}, {@code REPAIR}, {@code INSPECTION}
 * @param exam id of the exam that earned it; always there on a post certificate
 * @param validFrom first day
 * @param validThrough last day, until 24:00 in the company's zone
 * @param suspended since when and why it rests
 * @param revoked since when and why it is void, for good
 */
@Value.Builder
public record Certificate(
    String id,
    CertificateKind kind,
    Personal number,
    String issuer,
    Set<String> workKinds,
    Optional<String> exam,
    LocalDate validFrom,
    LocalDate validThrough,
    Optional<Lapse> suspended,
    Optional<Lapse> revoked)
    implements WithCertificate {

  /** Why a certificate does not count, from a day on. */
  public record Lapse(LocalDate from, Personal reason) {}

  /** What a certificate is worth on a day; the first is the best. */
  public enum Standing {
    VALID,
    SUSPENDED,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED
  }

  public Certificate {
    workKinds = ImmutableSortedSet.copyOf(workKinds);
    exam = exam == null ? Optional.empty() : exam;
    suspended = suspended == null ? Optional.empty() : suspended;
    revoked = revoked == null ? Optional.empty() : revoked;
  }

  public static CertificateBuilder builder() {
    return new CertificateBuilder();
  }

  public boolean allows(String workKind) {
    return workKinds.contains(workKind);
  }

  /** What it is worth on a day of the company's zone. */
  public Standing standingOn(LocalDate day) {
    if (revoked.filter(lapse -> !day.isBefore(lapse.from())).isPresent()) {
      return Standing.REVOKED;
    }
    if (day.isAfter(validThrough)) {
      return Standing.EXPIRED;
    }
    if (day.isBefore(validFrom)) {
      return Standing.NOT_YET_VALID;
    }
    return suspended.filter(lapse -> !day.isBefore(lapse.from())).isPresent()
        ? Standing.SUSPENDED
        : Standing.VALID;
  }
}

package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D3_15;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.BusinessPapers.Paper;
import org.gasservice.core.standard.Keeps;

/** Whether a business may be begun: who asks, and whether the papers are there (业务准入). */
public record Admission(CustomerSettings settings) {

  /** Paper of whoever acts for the holder. */
  public static final String AUTHORITY = "AGENT";

  /** Handed in where the meter takes one. */
  public static final String CARD = "CARD";

  /**
   * Admits an application at a service point, as things are when it happens.
   *
   * @throws RuleViolation [D3-15] when the applicant may not ask, naming who may and every paper; or naming every paper that is missing
   * @throws org.gasservice.core.command.NotFound when there is no such point
   */
  @Keeps({D3_15, D2_1_2})
  public void require(Reads reads, String point, Business business, Application application) {
    LocalDate day = settings.dayOf(reads.occurredAt());
    ServicePoint at =
        reads.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value();
    Set<Role> roles = reads
        .require(PointParties.TYPE, PointParties.keyOf(point))
        .value()
        .rolesOf(application.applicant(), day);
    List<Paper> needed = needed(business, roles, Optional.of(at.metering()), day);
    settings.authority().requireMayAsk(business, roles, needed);
    requirePapers(business, needed, application);
  }

  /** @throws RuleViolation [D3-15] naming every paper that was not shown */
  @Keeps({D3_15, D2_1_2})
  public void requirePapers(Business business, List<Paper> needed, Application application) {
    List<Paper> missing = needed.stream()
        .filter(paper -> !application.shown().contains(paper.id()))
        .toList();
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          D3_15,
          "customer.papers-missing",
          Map.of(
              "business", business, "papers", missing.stream().map(Paper::name).toList()));
    }
  }

  /**
   * The papers a business takes in this case: a letter of authority from whoever is there as an agent only, the card of a card meter, and
   * everything the standard asks of everybody.
   *
   * @param as what the applicant is at the point
   * @param metering of the point, where there is one yet
   */
  public List<Paper> needed(
      Business business, Set<Role> as, Optional<MeteringKind> metering, LocalDate day) {
    return settings.standards().on(day).papersFor(business.name()).stream()
        .filter(paper -> switch (paper.id()) {
          case AUTHORITY -> as.equals(Set.of(Role.AGENT));
          case CARD -> metering.filter(MeteringKind.CARD::equals).isPresent();
          default -> paper.always();
        })
        .toList();
  }
}

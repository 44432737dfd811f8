package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D10_0_5;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** A company that supplies gas has a service centre (客户服务中心) with people in it [D10-0.5]. */
public final class ServiceCentre {

  /** Within this time somebody is on duty there: a centre need not be open at the moment it is named. */
  private static final Duration SOON = Duration.ofDays(1);

  private ServiceCentre() {}

  /**
   * No gas is turned on for the first time before the company of the place was set to gas-on.
   *
   * @param unit that serves the place
   * @throws RuleViolation [D10-0.5] when neither the unit nor one above it supplies gas
   */
  @Keeps(Clauses.D10_0_5)
  public static void requireSupply(Reads reads, String unit) {
    boolean supplied = reads.find(OrgUnit.TYPE, OrgUnit.keyOf(unit)).stream()
        .flatMap(held -> EscalationPath.of(reads, unit).units().stream())
        .anyMatch(each -> each.supply().isPresent());
    if (!supplied) {
      throw new RuleViolation(D10_0_5, "workforce.no-supply-yet", Map.of("unit", unit));
    }
  }

  /** Whether a unit may be set to gas-on with a centre; reads the centre's rosters. */
  @Keeps(Clauses.D10_0_5)
  static void requireStaffed(Reads reads, OrgUnit company, String centre) {
    if (company.level() == OrgLevel.STATION) {
      throw new RuleViolation(
          D10_0_5, "workforce.station-no-company", Map.of("unit", company.id()));
    }
    boolean within = EscalationPath.of(reads, centre).units().stream()
        .anyMatch(unit -> unit.id().equals(company.id()));
    if (!within) {
      throw new RuleViolation(
          D10_0_5, "workforce.centre-elsewhere", Map.of("unit", company.id(), "centre", centre));
    }
    if (soonOnDuty(reads, centre).stream().noneMatch(person -> works(reads, person))) {
      throw new RuleViolation(
          D10_0_5, "workforce.centre-unstaffed", Map.of("unit", company.id(), "centre", centre));
    }
  }

  private static List<String> soonOnDuty(Reads reads, String centre) {
    Instant now = reads.occurredAt();
    Instant soon = now.plus(SOON);
    return Stream.of(DutyPost.values())
        .filter(DutyPost::servesCustomers)
        .map(post ->
            Range.all(DutyRoster.OF_POST).inRoot(centre).equalTo(post.name()).below(soon))
        .flatMap(begun -> reads.peek(DutyRoster.TYPE, begun, 2).stream())
        .map(Held::value)
        .flatMap(roster -> roster.present().stream())
        .filter(shift -> shift.from().isBefore(soon) && shift.to().isAfter(now))
        .map(DutyShift::employee)
        .distinct()
        .toList();
  }

  private static boolean works(Reads reads, String person) {
    return reads
        .peek(Employee.TYPE, Employee.keyOf(person))
        .filter(held -> held.value().through().isEmpty())
        .isPresent();
  }
}

package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_4_4;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D3_15;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.CertificateGate;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.CrewRole;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.Engagement;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Held;

/**
 * Who may be sent, begin and sign (持证上岗) [D10-6.0]. What is read here is verified at commit: a certificate revoked in the same moment makes
 * the step stale, and it is decided anew.
 */
final class CrewGate {

  private CrewGate() {}

  /** The people a command names. */
  static CrewSent resolve(Reads reads, CrewChoice choice) {
    if (choice.crew().isPresent()) {
      CrewSent.CrewName name = choice.crew().get();
      Crew crew = reads.require(Crew.TYPE, Crew.keyOf(name.unit(), name.crew())).value();
      if (crew.disbanded()) {
        throw new RuleViolation(D3_15, "order.crew-disbanded", Map.of("crew", name.crew()));
      }
      return new CrewSent(Optional.of(name), crew.members());
    }
    List<Crew.Member> members = new ArrayList<>();
    choice.lead().ifPresent(lead -> members.add(new Crew.Member(lead, CrewRole.LEAD)));
    members.addAll(choice.others());
    return new CrewSent(Optional.empty(), members);
  }

  /** Everybody but helpers holds a valid certificate for this kind of work on the day. */
  @Keeps(D10_6_0)
  static void checkCrew(Reads reads, ServiceOrder order, CrewSent crew, Moment moment) {
    crew.certified().forEach(employee -> checkPerson(reads, order, employee, moment));
  }

  /** The person holds a valid certificate for this kind of work on the day. */
  @Keeps(D10_6_0)
  static void checkPerson(Reads reads, ServiceOrder order, String employee, Moment moment) {
    Qualifications qualifications = reads
        .find(Qualifications.TYPE, Qualifications.keyOf(employee))
        .map(Held::value)
        .orElseGet(() -> Qualifications.none(employee, Engagement.OWN_STAFF));
    CertificateGate.check(qualifications, order.workflow().certificate(), moment.day());
  }

  /** Nobody enters without a work card that is valid. */
  @Keeps(D10_4_4)
  static void checkCard(Reads reads, String employee) {
    reads.require(Employee.TYPE, Employee.keyOf(employee)).value().activeCard();
  }

  /** Whether somebody works for the company on the day: a second person is one of us. */
  static boolean employed(Reads reads, String person, Moment moment) {
    return reads
        .find(Qualifications.TYPE, Qualifications.keyOf(person))
        .filter(held -> held.value()
            .employedThrough()
            .map(last -> !moment.day().isAfter(last))
            .orElse(true))
        .isPresent();
  }
}

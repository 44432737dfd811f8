package org.gasservice.core.discipline;

import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;

/** Who may judge: people, and only those outside the line of the facts (回避). */
final class Independence {

  private Independence() {}

  /** People judge people; nothing is proposed or decided by a part of the system. */
  @Keeps({Clauses.D5_3_1, Clauses.D5_3_2, Clauses.D5_3_3})
  static String person(Reads reads, String clause) {
    if (reads.actor().kind() != Actor.Kind.EMPLOYEE) {
      throw new RuleViolation(clause, "discipline.people-only");
    }
    return reads.actor().id();
  }

  /** Whoever acts now may judge a sanction: neither subject, nor proposer, nor in the line of the facts, nor below the subject. */
  @Keeps({Clauses.D5_3_1, Clauses.D5_3_2, Clauses.D5_3_3})
  static String judge(Reads reads, Sanction sanction) {
    String judge = person(reads, sanction.clause());
    if (judge.equals(sanction.employee())
        || judge.equals(sanction.proposedBy())
        || sanction.line().contains(judge)) {
      throw sanction.refusal("discipline.in-the-line", Map.of("employee", judge));
    }
    if (below(reads, judge, sanction.employee())) {
      throw sanction.refusal(
          "discipline.below", Map.of("employee", judge, "subject", sanction.employee()));
    }
    return judge;
  }

  /** Whether somebody works in a unit the other leads, or in one below it. */
  static boolean below(Reads reads, String judge, String subject) {
    return unitOf(reads, judge)
        .map(unit -> EscalationPath.of(reads, unit))
        .filter(path -> path.units().stream()
            .anyMatch(unit -> unit.head().filter(subject::equals).isPresent()))
        .isPresent();
  }

  /** Whether somebody leads a unit the other works in, or one above it: their line (上级). */
  static boolean above(Reads reads, String somebody, String subject) {
    return below(reads, subject, somebody);
  }

  /** @throws RuleViolation [D8-2.5] when it is one's own */
  static void notOneself(Reads reads, String subject) {
    if (reads.actor().id().equals(subject)) {
      throw new RuleViolation(D8_2_5, "discipline.oneself", Map.of("employee", subject));
    }
  }

  private static Optional<String> unitOf(Reads reads, String employee) {
    return reads
        .peek(Employee.TYPE, Employee.keyOf(employee))
        .map(Held::value)
        .map(Employee::unit)
        .filter(unit -> reads.peek(OrgUnit.TYPE, OrgUnit.keyOf(unit)).isPresent());
  }
}

package org.gasservice.core.payment;

import java.util.Map;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;

/** Four eyes: somebody else, employed, and entitled to approve. */
final class SecondPerson {

  private SecondPerson() {}

  /** @throws RuleViolation when it is the actor, not of the company, or not entitled */
  static String approving(Draft draft, String person, String clause, PaymentSettings settings) {
    if (person.equals(draft.actor().id())) {
      throw new RuleViolation(clause, "payment.second-person", Map.of("person", person));
    }
    requireEmployed(draft, person, clause, settings);
    if (!draft.authorityOf(Actor.employee(person)).allows(PaymentFeature.APPROVE)) {
      throw new RuleViolation(clause, "payment.not-entitled", Map.of("person", person));
    }
    return person;
  }

  static void requireEmployed(Draft draft, String person, String clause, PaymentSettings settings) {
    boolean employed = draft
        .find(Employee.TYPE, Employee.keyOf(person))
        .map(Held::value)
        .filter(employee -> employee.employedOn(settings.dayOf(draft.occurredAt())))
        .isPresent();
    if (!employed) {
      throw new RuleViolation(clause, "payment.not-employed", Map.of("person", person));
    }
  }
}

package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_S1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** How a request is written: always with the moment the sweeper has to look at it next. */
record RequestChange(ContactSettings settings, RequestClocks clocks) {

  static RequestChange of(ContactTerms terms) {
    return new RequestChange(terms.settings(), terms.clocks());
  }

  ServiceRequest ready(ServiceRequest request) {
    return request.withNextActionAt(clocks.nextActionAt(request));
  }

  void insert(Draft draft, ServiceRequest request) {
    draft.insert(ServiceRequest.TYPE, request.key(), ready(request));
  }

  Key change(Draft draft, Key request, UnaryOperator<ServiceRequest> rule) {
    Held<ServiceRequest> before = draft.require(ServiceRequest.TYPE, request);
    return draft
        .update(ServiceRequest.TYPE, before, ready(rule.apply(before.value())))
        .key();
  }

  LocalDate day(Reads reads) {
    return LocalDate.ofInstant(reads.occurredAt(), settings.zone());
  }

  // ---- people

  void requireEmployed(Reads reads, String person) {
    if (!employee(reads, person).employedOn(day(reads))) {
      throw new RuleViolation(D10_S1, "contact.not-employed", Map.of("employee", person));
    }
  }

  static Employee employee(Reads reads, String person) {
    return reads.require(Employee.TYPE, Employee.keyOf(person)).value();
  }

  /** Whoever leads the unit of an employee, else the one above. */
  static Optional<String> headAbove(Reads reads, Employee employee) {
    return EscalationPath.of(reads, employee.unit()).units().stream()
        .flatMap(unit -> unit.head().stream())
        .filter(head -> !head.equals(employee.id()))
        .findFirst();
  }

  static Instant at(Reads reads) {
    return reads.occurredAt();
  }

  static String by(Reads reads) {
    return reads.actor().id();
  }
}

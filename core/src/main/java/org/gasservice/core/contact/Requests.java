package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_S1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;

/** What the rules about requests have in common. */
final class Requests {

  private Requests() {}

  static void requireOpen(ServiceRequest request) {
    if (!request.open()) {
      throw refusal(D10_S1, "contact.request-closed", request);
    }
  }

  /** Open and without a result. */
  static void requireUndecided(ServiceRequest request) {
    requireOpen(request);
    if (request.outcome().isPresent()) {
      throw refusal(D10_S1, "contact.settled", request);
    }
  }

  /** Whoever owns it, acts for the owner, or works on it. */
  static void requireHands(ServiceRequest request, String person, Instant at) {
    if (!request.speaksFor(person, at) && !request.handlerAt(at).equals(person)) {
      throw refusal(D10_S1, "contact.not-yours", request);
    }
  }

  static RuleViolation refusal(String clause, String code, ServiceRequest request) {
    return new RuleViolation(clause, code, Map.of("request", request.key().toString()));
  }

  static <T> List<T> appended(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}

package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D10_P6;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;

/** What the rules about complaints have in common. */
final class Refusals {

  private Refusals() {}

  static void requireOpen(Complaint complaint) {
    if (!complaint.open()) {
      throw refusal(D10_P6, "complaint.closed", complaint);
    }
  }

  static void requireState(Complaint complaint, ComplaintState... states) {
    requireOpen(complaint);
    if (!List.of(states).contains(complaint.state())) {
      throw new RuleViolation(
          D10_P6,
          "complaint.other-state",
          Map.of(
              "complaint", complaint.id(), "state", complaint.state(), "needed", List.of(states)));
    }
  }

  static RuleViolation refusal(String clause, String code, Complaint complaint) {
    return new RuleViolation(clause, code, Map.of("complaint", complaint.id()));
  }

  /** @throws RuleViolation when the list is full */
  static <T> List<T> appended(Complaint complaint, List<T> list, T more) {
    if (list.size() >= Complaint.MOST) {
      throw refusal(D10_P6, "complaint.too-many", complaint);
    }
    return appended(list, more);
  }

  static <T> List<T> appended(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}

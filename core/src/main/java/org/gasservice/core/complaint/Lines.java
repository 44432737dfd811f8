package org.gasservice.core.complaint;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Reads;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** Reads who stands where in the company. */
record Lines(Reads reads) {

  Position of(String person) {
    return new Position(person, employee(person).map(e -> up(e.unit())).orElse(List.of()));
  }

  Optional<Employee> employee(String person) {
    return reads.peek(Employee.TYPE, Employee.keyOf(person)).map(Held::value);
  }

  boolean isUnit(String id) {
    return reads.peek(OrgUnit.TYPE, OrgUnit.keyOf(id)).isPresent();
  }

  List<OrgUnit> up(String unit) {
    return EscalationPath.of(reads, unit).units();
  }

  /** The unit above, or empty at the top. */
  Optional<String> above(String unit) {
    return up(unit).stream().skip(1).findFirst().map(OrgUnit::id);
  }

  /** The head office, once there is one. */
  Optional<String> top() {
    return reads.peek(OrgUnit.TYPE, Range.all(OrgUnit.TOP), 1).stream()
        .findFirst()
        .map(held -> held.value().id());
  }

  Independence around(Complaint complaint) {
    return new Independence(
        complaint.accused().people().stream().map(this::of).toList(),
        complaint.accused().units().stream().map(this::up).toList(),
        complaint.accused().parties(),
        complaint.integrity(),
        independent());
  }

  List<String> independent() {
    return reads
        .peek(IndependentUnits.TYPE, IndependentUnits.KEY)
        .map(Held::value)
        .orElse(IndependentUnits.NONE)
        .units();
  }

  /**
   * Whether somebody may see a complaint: whoever handles it; whoever took it, until somebody does; whoever decides about such in the unit that answers
   * for it, or above. Never somebody it is about, below them or in the facts.
   */
  boolean shows(Complaint complaint, String person, boolean decides) {
    Independence around = around(complaint);
    Position who = of(person);
    if (around.to(who).filter(Objection::hides).isPresent()) {
      return false;
    }
    Round round = complaint.round();
    if (round.handler().isPresent()
        ? round.handler().get().equals(person)
        : complaint.rounds().size() == 1 && complaint.takenBy().equals(person)) {
      return true;
    }
    return decides && inLine(complaint, around, who);
  }

  private boolean inLine(Complaint complaint, Independence around, Position who) {
    if (around.isIndependent(who)) {
      return true;
    }
    return !complaint.integrity()
        && complaint.round().unit().map(unit -> stands(unit, who)).orElse(true);
  }

  /** Whether somebody is of a unit or of one above it. */
  boolean stands(String unit, Position who) {
    return up(unit).stream()
        .anyMatch(each -> who.unit().filter(each.id()::equals).isPresent());
  }
}

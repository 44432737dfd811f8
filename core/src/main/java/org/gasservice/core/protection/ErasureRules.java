package org.gasservice.core.protection;

import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;

/** When data of a person may be set aside and erased: pure rules on what belongs to them. */
record ErasureRules(ProtectionSettings settings) {

  /** The last day any duty says to keep something of the person, at least the day itself. */
  LocalDate keptUntil(List<Item<?>> belonging, LocalDate today) {
    return belonging.stream()
        .map(item -> settings.keptUntil(
            item.part().records(), item.at().map(settings::dayOf).orElse(today)))
        .reduce(today, (a, b) -> a.isAfter(b) ? a : b);
  }

  void requireRestrictable(Party party, Person person, List<Item<?>> belonging) {
    if (party.standing() != Party.Standing.ACTIVE) {
      throw notPossible(party);
    }
    require(party.id(), open(person, belonging));
  }

  void requireReleasable(Party party) {
    if (party.standing() != Party.Standing.RESTRICTED) {
      throw notPossible(party);
    }
  }

  private static RuleViolation notPossible(Party party) {
    return new RuleViolation(
        D6_7_3, "protection.not-active", Map.of("party", party.id(), "standing", party.standing()));
  }

  /** @throws RuleViolation [D6-7.3] naming everything that stands against it */
  void requireErasable(Party party, Person person, List<Item<?>> belonging, LocalDate today) {
    if (party.standing() == Party.Standing.ERASED) {
      throw notPossible(party);
    }
    List<Problem> reasons = new ArrayList<>();
    if (party.standing() == Party.Standing.ACTIVE) {
      reasons.add(new Problem("", "protection.restrict-first", Map.of()));
    }
    party
        .keptUntil()
        .filter(today::isBefore)
        .ifPresent(
            until -> reasons.add(new Problem("", "protection.kept", Map.of("until", until))));
    reasons.addAll(open(person, belonging));
    require(party.id(), reasons);
  }

  void requireNothingOpen(Person person, List<Item<?>> belonging) {
    require(person.party(), open(person, belonging));
  }

  private static List<Problem> open(Person person, List<Item<?>> belonging) {
    return belonging.stream()
        .flatMap(item -> item.open(person.tokens()).stream()
            .map(code -> new Problem("", code, Map.of("key", item.key().toString()))))
        .toList();
  }

  private static void require(String party, List<Problem> reasons) {
    if (!reasons.isEmpty()) {
      throw new RuleViolation(
          D6_7_3, "protection.not-yet", Map.of("party", party, "reasons", List.copyOf(reasons)));
    }
  }
}

package org.gasservice.core.discipline;

import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SanctionRung;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.core.standard.ServiceStandard;

/** The ladder of consequences (违诺处理) [D5-3]. Pure. */
final class SanctionRules {

  private SanctionRules() {}

  /** The rungs the ladder has for a clause within a range. */
  private static List<SanctionRung> rungs(
      ServiceStandard standard, String clause, Gravity from, Gravity to) {
    return Stream.of(Gravity.values())
        .filter(gravity -> gravity.compareTo(from) >= 0 && gravity.compareTo(to) <= 0)
        .flatMap(gravity -> standard.sanction(clause, gravity).stream())
        .toList();
  }

  /**
   * Both ends of the range are rungs of the ladder.
   *
   * @throws RuleViolation [D8-2.5] when the standard has no such rung
   */
  @Keeps({Clauses.D5_3_1, Clauses.D5_3_2, Clauses.D5_3_3})
  static void requireRungs(ServiceStandard standard, ProposeSanction proposal) {
    Gravity gravest = proposal.gravest().orElse(proposal.lightest());
    for (Gravity end : List.of(proposal.lightest(), gravest)) {
      rung(standard, proposal.clause(), end);
    }
  }

  private static SanctionRung rung(ServiceStandard standard, String clause, Gravity gravity) {
    return standard
        .sanction(clause, gravity)
        .orElseThrow(() -> new RuleViolation(
            D8_2_5, "discipline.no-such-rung", Map.of("clause", clause, "gravity", gravity)));
  }

  /** Decides within the range, what the rung of the ladder says. @param year of the appraisal it belongs to */
  @Keeps({Clauses.D5_3_1, Clauses.D5_3_2, Clauses.D5_3_3, Clauses.D8_2_5})
  static Sanction decide(
      Sanction before,
      DecideSanction command,
      ServiceStandard standard,
      String by,
      Instant at,
      int year) {
    before.require(SanctionState.HEARD);
    Optional<Gravity> gravity = command.gravity();
    Set<Consequence> consequences =
        gravity.map(g -> consequences(before, command, standard, g)).orElse(Set.of());
    return before
        .withState(gravity.isPresent() ? SanctionState.DECIDED : SanctionState.DISMISSED)
        .withDecision(new Sanction.Decision(by, at, gravity, consequences, year, command.reason()));
  }

  private static Set<Consequence> consequences(
      Sanction sanction, DecideSanction command, ServiceStandard standard, Gravity gravity) {
    if (!sanction.ranges(gravity)) {
      throw sanction.refusal(
          "discipline.outside-the-range",
          Map.of("gravity", gravity, "from", sanction.lightest(), "to", sanction.gravest()));
    }
    SanctionRung rung = rung(standard, sanction.clause(), gravity);
    if (command.consequences().isEmpty() || command.consequences().equals(rung.consequences())) {
      return rung.consequences();
    }
    Gravity lowest = rungs(standard, sanction.clause(), Gravity.LIGHT, Gravity.SERIOUS)
        .get(0)
        .gravity();
    if (gravity == lowest && command.consequences().equals(Set.of(Consequence.RETRAINING))) {
      return command.consequences();
    }
    throw sanction.refusal("discipline.not-on-the-ladder", Map.of("gravity", gravity));
  }

  /** Objects in time. @param through last day */
  static Sanction appeal(
      Sanction before, AppealSanction command, Instant at, LocalDate today, LocalDate through) {
    before.require(SanctionState.SERVED);
    if (today.isAfter(through)) {
      throw before.refusal("discipline.appeal-too-late", Map.of("through", through));
    }
    return before
        .withState(SanctionState.APPEALED)
        .withAppeal(new Sanction.Appeal(at, command.ground()));
  }

  /** Somebody other than who decided settles the appeal. */
  static Sanction rule(Sanction before, RuleOnAppeal command, String by, Instant at) {
    before.require(SanctionState.APPEALED);
    if (before.decision().filter(d -> d.by().equals(by)).isPresent()) {
      throw before.refusal("discipline.decided-it", Map.of("employee", by));
    }
    return before
        .withState(command.upheld() ? SanctionState.UPHELD : SanctionState.WITHDRAWN)
        .withRuling(new Sanction.Ruling(by, at, command.reason()));
  }
}

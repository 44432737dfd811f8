package org.gasservice.core.conduct;

import static org.gasservice.core.standard.Clauses.D10_4_9;
import static org.gasservice.core.standard.Clauses.D5_1_9;
import static org.gasservice.core.standard.Clauses.D6_4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Checklist;
import org.gasservice.core.standard.Keeps;

/** What holds for checklists and gifts. Pure. */
final class ConductRules {

  private ConductRules() {}

  /** Nobody inspects themselves, and no line is left out. */
  @Keeps(D6_4)
  static void requireComplete(Checklist asked, FillChecklist filled, String inspector) {
    if (filled.employee().filter(inspector::equals).isPresent()) {
      throw new RuleViolation(D6_4, "conduct.inspects-self", Map.of("employee", inspector));
    }
    Set<String> answered =
        filled.lines().stream().map(LineResult::clause).collect(Collectors.toSet());
    Set<String> lines =
        asked.lines().stream().map(Checklist.Line::clause).collect(Collectors.toSet());
    requireNone(lines, answered, "conduct.lines-missing");
    requireNone(answered, lines, "conduct.not-on-the-list");
  }

  private static void requireNone(Set<String> of, Set<String> without, String code) {
    List<String> odd =
        of.stream().filter(each -> !without.contains(each)).sorted().toList();
    if (!odd.isEmpty()) {
      throw new RuleViolation(D6_4, code, Map.of("clauses", odd));
    }
  }

  /** What was left behind goes to somebody else, who signs for it. */
  @Keeps({D10_4_9, D5_1_9})
  static GiftRecord handedIn(GiftRecord gift, String employee, String receiver, Instant at) {
    if (gift.outcome() != GiftRecord.Outcome.LEFT_BEHIND) {
      throw new RuleViolation(D10_4_9, "conduct.nothing-to-hand-in", Map.of("employee", employee));
    }
    if (employee.equals(receiver)) {
      throw new RuleViolation(D5_1_9, "conduct.hands-in-to-self", Map.of("employee", employee));
    }
    return gift.withOutcome(GiftRecord.Outcome.HANDED_IN).withHandedInAt(at).withReceiver(receiver);
  }

  /** Whether a gift that could not be refused was kept longer than allowed. */
  @Keeps(D5_1_9)
  static boolean late(GiftRecord gift, Instant now, Duration limit) {
    return gift.handedInAt().orElse(now).isAfter(gift.offeredAt().plus(limit))
        && gift.outcome() != GiftRecord.Outcome.REFUSED;
  }
}

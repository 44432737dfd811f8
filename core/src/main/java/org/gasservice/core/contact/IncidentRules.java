package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_3;
import static org.gasservice.core.standard.Clauses.D6_8_4;
import static org.gasservice.core.standard.Clauses.D8_1_5c;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;

/** What becomes of an incident as people report it, and what it needs before a crew is sent and before it is closed. Pure. */
final class IncidentRules {

  private IncidentRules() {}

  // ---- reports

  /** One more report, whenever it was made: the earliest is the first. */
  @Keeps(D10_P5)
  static Incident joined(Incident before, ReportDanger report, Instant at, Collection<Clue> clues) {
    return told(
        counted(before, at, report.from())
            .withClues(more(before.clues(), clues, Incident.MOST_CLUES)),
        report.guidance(),
        report.settlesCallBack());
  }

  /** One more report, saying that it is gone. Nothing ends by that. */
  @Keeps(D10_P5)
  static Incident saidToBeGone(Incident before, Reported from, Instant at) {
    return counted(before, at, from).withSaidGone(before.saidGone() + 1);
  }

  private static Incident counted(Incident before, Instant at, Reported from) {
    return before
        .withReports(before.reports() + 1)
        .withToTell(before.toTell() + (from.reachable() ? 1 : 0))
        .withFirstReportAt(earlier(before.firstReportAt(), at))
        .withLastReportAt(later(before.lastReportAt(), at));
  }

  static Incident told(Incident before, Set<Guidance> more, boolean settlesCallBack) {
    return before
        .withGuidance(Sets.union(before.guidance(), more))
        .withCallBackSettled(before.callBackSettled() || settlesCallBack);
  }

  // ---- one danger or two

  static Incident keptApart(Incident before, String other, Proposal.Apart decision) {
    if (before.proposals().stream().noneMatch(p -> p.open() && p.incident().equals(other))) {
      throw InvalidCommand.of("other", "contact.not-proposed");
    }
    return before.withProposals(before.proposals().stream()
        .map(p -> p.incident().equals(other) ? p.keptApart(decision) : p)
        .toList());
  }

  /** What the one that goes on takes over: promise, reports, clues, and whoever was merged into the other before. */
  @Keeps(D10_P5)
  static Incident takenOver(Incident into, Incident other) {
    requireUnmerged(into);
    requireUnmerged(other);
    List<String> merged = ImmutableList.<String>builder()
        .addAll(into.merged())
        .addAll(other.merged())
        .add(other.id())
        .build();
    if (merged.size() > Incident.MOST_MERGED) {
      throw InvalidCommand.of("into", "contact.too-many-merged");
    }
    return told(into, other.guidance(), other.callBackSettled())
        .withReports(into.reports() + other.reports())
        .withSaidGone(into.saidGone() + other.saidGone())
        .withFirstReportAt(earlier(into.firstReportAt(), other.firstReportAt()))
        .withLastReportAt(later(into.lastReportAt(), other.lastReportAt()))
        .withClues(more(into.clues(), other.clues(), Incident.MOST_CLUES))
        .withProposals(without(into.proposals(), other.id()))
        .withMerged(merged);
  }

  static Incident endedIn(Incident other, Incident into) {
    return other.withMergedInto(into.id()).withProposals(without(other.proposals(), into.id()));
  }

  private static void requireUnmerged(Incident incident) {
    incident.mergedInto().ifPresent(into -> {
      throw new RuleViolation(
          D10_P5, "contact.merged-already", Map.of("incident", incident.id(), "into", into));
    });
  }

  // ---- before a crew is sent, and before it is closed

  /** What may be open before dispatch. */
  private enum Open {
    GUIDANCE,
    CALL_BACK
  }

  /**
   * Before a crew is sent somebody at the place knows what to do, and how they are reached is settled.
   *
   * @throws RuleViolation [D8-1.5c] naming what is open
   */
  @Keeps(D8_1_5c)
  static void requireReadyForDispatch(Incident incident) {
    EnumSet<Open> open = EnumSet.noneOf(Open.class);
    if (incident.guidance().isEmpty()) {
      open.add(Open.GUIDANCE);
    }
    if (!incident.callBackSettled()) {
      open.add(Open.CALL_BACK);
    }
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D8_1_5c, "contact.guidance-first", Map.of("incident", incident.id(), "open", open));
    }
  }

  /**
   * Before it is closed everybody who reported it knows how it ended, and nobody wonders any more whether it was another.
   *
   * @param merged the incidents that turned out to be this one
   */
  @Keeps({D6_8_4, D1_2_3})
  static void requireReadyForClosing(Incident incident, List<Incident> merged) {
    int untold = Stream.concat(Stream.of(incident), merged.stream())
        .mapToInt(Incident::toTell)
        .sum();
    if (untold > 0) {
      throw new RuleViolation(
          D6_8_4, "contact.reporters-untold", Map.of("incident", incident.id(), "count", untold));
    }
    List<String> open = incident.proposals().stream()
        .filter(Proposal::open)
        .map(Proposal::incident)
        .toList();
    if (!open.isEmpty()) {
      throw new RuleViolation(
          D1_2_3, "contact.same-or-not", Map.of("incident", incident.id(), "open", open));
    }
  }

  // ---- telling those who reported it

  /** @param order of the incident, or of the one it was merged into */
  @Keeps(D6_8_4)
  static Contact tell(Contact report, Told told, ServiceOrder order) {
    Telling owed = requireOwed(report);
    if (!Incident.over(order)) {
      throw new RuleViolation(
          D6_8_4, "contact.not-over", Map.of("incident", order.key().root()));
    }
    return report.withTelling(owed.with(told));
  }

  @Keeps(D6_8_4)
  static Contact tried(Contact report, Instant at, ServiceOrder order, ContactSettings settings) {
    Telling owed = requireOwed(report);
    if (!Incident.over(order)) {
      throw new RuleViolation(
          D6_8_4, "contact.not-over", Map.of("incident", order.key().root()));
    }
    if (owed.attempts().size() >= Telling.MOST_ATTEMPTS) {
      throw InvalidCommand.of("contact", "contact.too-many-attempts");
    }
    return report.withTelling(owed.tried(at, settings.zone()));
  }

  private static Telling requireOwed(Contact report) {
    return report
        .telling()
        .filter(Telling::open)
        .orElseThrow(() ->
            new RuleViolation(D6_8_4, "contact.nothing-owed", Map.of("contact", report.id())));
  }

  // ---- parts

  private static <T> List<T> more(Collection<T> some, Collection<T> others, int most) {
    return Stream.concat(some.stream(), others.stream()).distinct().limit(most).toList();
  }

  private static List<Proposal> without(List<Proposal> proposals, String incident) {
    return proposals.stream().filter(p -> !p.incident().equals(incident)).toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

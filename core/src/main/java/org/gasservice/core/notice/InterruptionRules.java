package org.gasservice.core.notice;

import static org.gasservice.core.notice.InterruptionState.CANCELLED;
import static org.gasservice.core.notice.InterruptionState.CLOSED;
import static org.gasservice.core.notice.InterruptionState.DRAFT;
import static org.gasservice.core.notice.InterruptionState.IN_FORCE;
import static org.gasservice.core.notice.InterruptionState.PUBLISHED;
import static org.gasservice.core.notice.InterruptionState.RESUPPLYING;
import static org.gasservice.core.standard.Clauses.D10_2_4;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D6_8_4;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.notice.Announcement.What;
import org.gasservice.core.standard.Keeps;

/** What may become of an interruption, and when. Pure. */
record InterruptionRules(NoticeSettings settings, LeadTime leadTime) {

  private static final int MOST_ANNOUNCEMENTS = 30;

  static Interruption planned(PlanInterruption c, String id) {
    return begun(id, c.cause(), c.area(), c.unit(), c.valves())
        .state(DRAFT)
        .begin(c.begin())
        .until(c.until())
        .build();
  }

  /** In force at once; the lead time is for what can be planned, telling people is not. */
  @Keeps(D10_2_4)
  static Interruption sudden(OpenSudden c, String id, Instant at) {
    return begun(id, c.cause(), c.area(), c.unit(), c.valves())
        .order(c.order())
        .state(IN_FORCE)
        .begin(at)
        .until(c.until())
        .startedAt(at)
        .untold(What.SUDDEN)
        .build();
  }

  private static InterruptionBuilder begun(
      String id, Cause cause, String area, Optional<String> unit, List<String> valves) {
    return Interruption.builder()
        .id(id)
        .kind(cause.kind())
        .cause(cause)
        .area(area)
        .unit(unit)
        .valves(valves)
        .tally(Tally.EMPTY)
        .members(0)
        .counted(false)
        .told(0);
  }

  /** Public at least the lead time of the standard in force before it begins. */
  @Keeps(D10_2_4)
  Interruption publish(Interruption before, PublishNotice c, String by, Instant at) {
    require(before, DRAFT);
    leadTime.require(before.id(), at, before.begin());
    if (at.isAfter(before.begin())) {
      throw refusal(D10_2_4, "notice.begun-already", before, Map.of("from", before.begin()));
    }
    Interruption after = told(before, What.NOTICE, c.channels(), by, at).withState(PUBLISHED);
    boolean reportable = before
        .until()
        .filter(end -> Duration.between(before.begin(), end).compareTo(settings.reportLonger()) > 0)
        .isPresent();
    return reportable ? reportable(after, at) : after;
  }

  /** To begin earlier needs a new notice; later does not, but people are told. */
  @Keeps(D10_2_4)
  static Interruption reschedule(Interruption before, RescheduleInterruption c) {
    require(before, DRAFT, PUBLISHED);
    if (c.begin().equals(before.begin())
        && before.until().filter(c.until()::equals).isPresent()) {
      throw refusal(D3_14, "notice.nothing-moved", before, Map.of());
    }
    Interruption moved = before.withBegin(c.begin()).withUntil(c.until());
    if (before.state() == DRAFT) {
      return moved;
    }
    return c.begin().isBefore(before.begin())
        ? moved.withState(DRAFT).withUntold(Optional.empty())
        : moved.withUntold(What.MOVED);
  }

  /** Settles what people had to be told. */
  @Keeps(D6_8_4)
  static Interruption announce(Interruption before, Announce c, String by, Instant at) {
    switch (c.what()) {
      case MOVED -> require(before, PUBLISHED);
      case SUDDEN, OVERRUN -> require(before, IN_FORCE);
      case RESUPPLY -> require(before, IN_FORCE, RESUPPLYING);
      default -> require(before, CANCELLED);
    }
    boolean pointless = switch (c.what()) {
      case MOVED, CANCELLED -> before.untold().filter(c.what()::equals).isEmpty();
      case SUDDEN -> before.kind() != InterruptionKind.SUDDEN;
      default -> false;
    };
    if (pointless) {
      throw refusal(D6_8_4, "notice.nothing-to-tell", before, Map.of("what", c.what()));
    }
    if (c.until().filter(end -> !end.isAfter(at)).isPresent()) {
      throw refusal(D10_4_15, "notice.end-is-past", before, Map.of());
    }
    Interruption moved = c.until().map(before::withUntil).orElse(before);
    boolean stillToCome = c.what() == What.RESUPPLY && before.state() == IN_FORCE;
    return told(
        stillToCome ? moved : moved.withUntold(Optional.empty()), c.what(), c.channels(), by, at);
  }

  private static Interruption told(
      Interruption interruption, What what, Set<NoticeChannel> channels, String by, Instant at) {
    if (interruption.announcements().size() >= MOST_ANNOUNCEMENTS) {
      throw refusal(
          D10_4_15,
          "notice.too-many-announcements",
          interruption,
          Map.of("most", MOST_ANNOUNCEMENTS));
    }
    Announcement made =
        new Announcement(what, at, by, channels, interruption.begin(), interruption.until());
    return interruption.withAnnouncements(ImmutableList.<Announcement>builder()
        .addAll(interruption.announcements())
        .add(made)
        .build());
  }

  /** Not before people were told it would begin. */
  @Keeps(D10_2_4)
  static Interruption start(Interruption before, Instant at) {
    require(before, PUBLISHED);
    requireTold(before);
    if (at.isBefore(before.begin())) {
      throw refusal(D10_2_4, "notice.too-early", before, Map.of("from", before.begin()));
    }
    return before.withState(IN_FORCE).withStartedAt(at);
  }

  static Interruption cancel(Interruption before) {
    require(before, DRAFT, PUBLISHED);
    Optional<What> untold =
        before.announcements().isEmpty() ? Optional.empty() : Optional.of(What.CANCELLED);
    return before.withState(CANCELLED).withUntold(untold);
  }

  /** An area gets gas back by day: at night people sleep with their taps open. */
  @Keeps(D8_1_5a)
  Interruption resupply(Interruption before, Instant at) {
    require(before, IN_FORCE);
    if (settings.quietAt(at)) {
      throw refusal(
          D8_1_5a,
          "notice.not-at-night",
          before,
          Map.of("from", settings.quietFrom(), "until", settings.quietUntil()));
    }
    return before.withState(RESUPPLYING).withResuppliedAt(at);
  }

  /** Every home is accounted for, everybody was told, and so was the authority where it has to be. */
  @Keeps({D6_8_4, D10_4_15})
  static Interruption close(Interruption before, Instant at) {
    require(before, RESUPPLYING);
    requireTold(before);
    int open = before.tally().unsettled();
    if (open > 0 || !before.counted()) {
      throw refusal(D10_4_15, "notice.homes-open", before, Map.of("open", open));
    }
    if (before.reportDueAt().isPresent() && before.report().isEmpty()) {
      throw refusal(D10_4_15, "notice.unreported", before, Map.of());
    }
    return before.withState(CLOSED).withClosedAt(at);
  }

  static Interruption report(Interruption before, ReportToAuthority c, String by, Instant at) {
    if (before.report().isPresent()) {
      throw refusal(D10_4_15, "notice.reported-already", before, Map.of());
    }
    return before.withReport(new AuthorityReport(at, by, c.reference()));
  }

  /** Marks what fell due as given out. */
  Interruption fire(Interruption before, List<DueStep> steps, List<DueStep> due) {
    if (due.isEmpty() || !steps.equals(due)) {
      throw refusal(D10_4_15, "notice.not-due", before, Map.of());
    }
    Interruption after = before.withFired(ImmutableList.<String>builder()
        .addAll(before.fired())
        .addAll(due.stream().map(DueStep::key).toList())
        .build());
    for (DueStep step : due) {
      after = switch (step.sort()) {
        case OVERRUN -> after.withUntold(What.OVERRUN);
        case REPORTABLE -> reportable(after, step.nominalAt());
        default -> after;
      };
    }
    return after;
  }

  // ---- homes

  /** A home that was not counted before. */
  static Interruption joined(Interruption before, Standing standing) {
    return before.withMembers(before.members() + 1).withTally(before.tally().plus(standing));
  }

  /** Some homes were counted in; so many that the authority may have to know. */
  Interruption counted(Interruption before, CountIn c, Instant at) {
    if (!before.state().live()) {
      throw refusal(D10_4_15, "notice.over", before, Map.of());
    }
    Interruption after = before.withCounted(before.counted() || (c.inForce() && c.last()));
    boolean reportable = before.members() >= settings.reportHouseholds()
        && before.reportDueAt().isEmpty()
        && before.report().isEmpty();
    return reportable ? reportable(after, at) : after;
  }

  private Interruption reportable(Interruption interruption, Instant knownAt) {
    return interruption.report().isPresent() || interruption.reportDueAt().isPresent()
        ? interruption
        : interruption.withReportDueAt(knownAt.plus(settings.reportWithin()));
  }

  // ---- helpers

  private static void requireTold(Interruption interruption) {
    interruption.untold().ifPresent(what -> {
      throw refusal(D6_8_4, "notice.people-untold", interruption, Map.of("what", what));
    });
  }

  @Keeps(D3_14)
  private static void require(Interruption interruption, InterruptionState... any) {
    if (!Set.of(any).contains(interruption.state())) {
      throw refusal(
          D3_14,
          "notice.other-state",
          interruption,
          Map.of("state", interruption.state(), "needed", EnumSet.copyOf(List.of(any))));
    }
  }

  static RuleViolation refusal(
      String clause, String code, Interruption interruption, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("interruption", interruption.id());
    return new RuleViolation(clause, code, parameters);
  }
}

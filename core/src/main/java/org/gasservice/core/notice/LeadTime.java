package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_2_4;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.sla.ClockCalendars;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Kinds;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/** How long before its begin a planned interruption has to be public (提前公告时限): whatever the standard in force says. Pure. */
public final class LeadTime {

  private static final Duration LEAST = Duration.ofNanos(1_000);

  private final OrderPromises promises;

  public LeadTime(OrderPromises promises) {
    this.promises = promises;
  }

  /**
   * The last moment to publish.
   *
   * @param clause the clause that asks to be earliest
   * @param at up to and including this instant the notice is in time
   */
  public record Latest(String clause, Instant at) {}

  /**
   * The last moment to publish, by the standard in force when it is published.
   *
   * @return empty when that standard asks for no lead time
   */
  public Optional<Latest> latest(Instant publishedAt, Instant from) {
    VersionsInForce versions = promises.inForceAt(publishedAt);
    ClockCalendars calendars = promises.calendars(versions);
    LocalDate day = LocalDate.ofInstant(from, calendars.working().zone());
    return promises
        .standard(versions)
        .policiesFor(ScopeFacts.ofKind(Kinds.INTERRUPTION), day)
        .stream()
        .flatMap(group -> group.candidates().stream())
        .filter(policy -> policy.milestone().equals(Milestone.PUBLISHED)
            && policy.start().equals(StartEvent.INTERRUPTION_START))
        .map(policy -> new Latest(policy.clause(), latest(policy, calendars, from)))
        .min(Comparator.comparing(Latest::at));
  }

  /** @throws RuleViolation naming the clause whose lead time is not kept, and when the notice had to be out */
  @Keeps(D10_2_4)
  void require(String interruption, Instant publishedAt, Instant from) {
    latest(publishedAt, from)
        .filter(latest -> publishedAt.isAfter(latest.at()))
        .ifPresent(latest -> {
          throw new RuleViolation(
              latest.clause(),
              "notice.too-late",
              Map.of("interruption", interruption, "latest", latest.at()));
        });
  }

  private static Instant latest(SlaPolicy policy, ClockCalendars calendars, Instant from) {
    WorkingCalendar calendar = calendars.of(policy.clock());
    if (policy.limit() instanceof Quantity.WorkingDays days) {
      LocalDate last =
          calendar.minusWorkingDays(LocalDate.ofInstant(from, calendar.zone()), days.days());
      return last.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minus(LEAST);
    }
    if (policy.limit() instanceof Quantity.WorkingTime time) {
      return calendar.minus(from, time.duration());
    }
    return from.minus(((Quantity.Elapsed) policy.limit()).duration());
  }
}

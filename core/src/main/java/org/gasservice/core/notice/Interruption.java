package org.gasservice.core.notice;

import static org.gasservice.core.notice.InterruptionState.IN_FORCE;
import static org.gasservice.core.notice.InterruptionState.PUBLISHED;
import static org.gasservice.core.notice.InterruptionState.RESUPPLYING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * An area without gas, planned or sudden (停气). A root of its own: the homes behind its valves are counted here and cut off in theirs.
 *
 * @param area as the notice names it; public
 * @param unit that answers for it, if anybody is named
 * @param valves what is closed: risers or district valves, everything behind them is affected
 * @param order the emergency order whose crew closed the valve
 * @param begin when it begins, or began
 * @param until when it ends, as people were told last; absent where nobody could say
 * @param untold what people still have to be told before it can go on
 * @param members homes counted in so far; the parts of the tally add up to it
 * @param counted whether every home behind the valves was counted in since it began
 * @param told homes with evidence that somebody told them individually
 * @param reportDueAt when the authority has to know; absent while it need not
 * @param fired keys of what fell due and was given out
 * @param nextActionAt when the sweeper has to look at it
 */
@Value.Builder
public record Interruption(
    String id,
    InterruptionKind kind,
    Cause cause,
    String area,
    Optional<String> unit,
    List<String> valves,
    Optional<Key> order,
    InterruptionState state,
    Instant begin,
    Optional<Instant> until,
    Optional<Instant> startedAt,
    Optional<Instant> resuppliedAt,
    Optional<Instant> closedAt,
    List<Announcement> announcements,
    Optional<Announcement.What> untold,
    Tally tally,
    int members,
    boolean counted,
    int told,
    Optional<Instant> reportDueAt,
    Optional<AuthorityReport> report,
    List<String> fired,
    Optional<Instant> nextActionAt)
    implements WithInterruption {

  /** What has to be looked at, earliest first. */
  public static final String DUE = "due";

  /** By state, then by begin. */
  public static final String IN_STATE = "in_state";

  /** Published, in force or being resupplied, by valve: why there is no gas behind it. */
  public static final String AT_VALVE = "at_valve";

  public static final AggregateType<Interruption> TYPE = new AggregateType<>(
      "interruption",
      Interruption.class,
      JsonCodec.whole(1, Interruption.class),
      List.of(
          Attribute.of("state", Kind.TOKEN, i -> i.state().name()),
          Attribute.of("begins_at", Kind.INSTANT, Interruption::begin),
          Attribute.of("next_action_at", Kind.INSTANT, i -> i.nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(IN_STATE, Reach.STORE, "state", "begins_at"),
          Index.tuples(
              AT_VALVE,
              Reach.STORE,
              List.of(Column.of("valve", Kind.TOKEN)),
              Interruption::atValves)));

  public Interruption {
    unit = unit == null ? Optional.empty() : unit;
    valves = valves == null ? List.of() : List.copyOf(valves);
    order = order == null ? Optional.empty() : order;
    until = until == null ? Optional.empty() : until;
    startedAt = startedAt == null ? Optional.empty() : startedAt;
    resuppliedAt = resuppliedAt == null ? Optional.empty() : resuppliedAt;
    closedAt = closedAt == null ? Optional.empty() : closedAt;
    announcements = announcements == null ? List.of() : List.copyOf(announcements);
    untold = untold == null ? Optional.empty() : untold;
    reportDueAt = reportDueAt == null ? Optional.empty() : reportDueAt;
    report = report == null ? Optional.empty() : report;
    fired = fired == null ? List.of() : List.copyOf(fired);
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static InterruptionBuilder builder() {
    return new InterruptionBuilder();
  }

  public static Key keyOf(String interruption) {
    return Key.ofRoot(interruption);
  }

  /** Whether its valves are closed, or homes behind them still wait to be lit. */
  public boolean cutsOff() {
    return state == IN_FORCE || state == RESUPPLYING;
  }

  private List<List<Object>> atValves() {
    return state == PUBLISHED || cutsOff()
        ? valves.stream().distinct().map(valve -> List.<Object>of(valve)).toList()
        : List.of();
  }
}

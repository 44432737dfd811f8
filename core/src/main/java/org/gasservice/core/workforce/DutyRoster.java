package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Who is on duty at a post of a unit during a period (值班表). Lies in the root of the unit. Published anew for the same start, it replaces the
 * one before; the journal keeps both.
 *
 * @param from start of the period, inclusive
 * @param to end of the period, exclusive
 * @param shifts by start
 */
@Value.Builder
public record DutyRoster(
    String unit, DutyPost post, Instant from, Instant to, List<DutyShift> shifts)
    implements WithDutyRoster {

  /** Rosters of a post by their start: scan within the root of the unit. */
  public static final String OF_POST = "of_post";

  /** Most shifts of one roster: a month of a post with a few people at a time. */
  public static final int MOST_SHIFTS = 250;

  public static final AggregateType<DutyRoster> TYPE = new AggregateType<>(
      "duty_roster",
      DutyRoster.class,
      JsonCodec.whole(1, DutyRoster.class),
      List.of(
          Attribute.of("post", Kind.TOKEN, roster -> roster.post().name()),
          Attribute.of("starts", Kind.INSTANT, DutyRoster::from)),
      List.of(Index.descending(OF_POST, Reach.ROOT, "post", "starts")));

  public DutyRoster {
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
  }

  public static DutyRosterBuilder builder() {
    return new DutyRosterBuilder();
  }

  public static Key keyOf(String unit, DutyPost post, Instant from) {
    return new Key(unit, post.name() + "-" + from.getEpochSecond());
  }

  /** Who is on duty at a moment. */
  public List<String> onDuty(Instant moment) {
    return shifts.stream()
        .filter(s -> s.covers(moment))
        .map(DutyShift::employee)
        .toList();
  }

  /**
   * What may be published.
   *
   * @throws RuleViolation naming the first gap of a post that is manned day and night, by the clause that wants it [D3-11, D5-1.2a, D5-1.3a,
   *     D10-2.2]
   */
  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  DutyRoster withoutGap() {
    post.roundTheClock().ifPresent(clause -> {
      List<RosterGaps.Gap> gaps = RosterGaps.find(from, to, shifts);
      if (!gaps.isEmpty()) {
        RosterGaps.Gap first = gaps.get(0);
        throw new RuleViolation(
            clause,
            "workforce.roster-gap",
            Map.of("post", post, "from", first.from(), "to", first.to(), "gaps", gaps.size()));
      }
    });
    return this;
  }
}

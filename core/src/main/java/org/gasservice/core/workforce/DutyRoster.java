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
import org.gasservice.storage.Column;
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
 * @param shifts who is to be there
 * @param absences who will not be there after all; their duty in that time does not count
 */
@Value.Builder
public record DutyRoster(
    String unit,
    DutyPost post,
    Instant from,
    Instant to,
    List<DutyShift> shifts,
    List<Absence> absences)
    implements WithDutyRoster {

  /** Rosters of a post by their start: scan within the root of the unit. */
  public static final String OF_POST = "of_post";

  /** Rosters of posts manned day and night by the beginning of each time at which nobody is there; those without a gap are not in it. */
  public static final String UNMANNED = "unmanned";

  /** Rosters somebody has a shift in, by their end. */
  static final String OF_EMPLOYEE = "of_employee";

  /** Most absences noted on one roster. */
  public static final int MOST_ABSENCES = 60;

  /** Most shifts of one roster: a month of a post with a few people at a time. */
  public static final int MOST_SHIFTS = 250;

  public static final AggregateType<DutyRoster> TYPE = new AggregateType<>(
      "duty_roster",
      DutyRoster.class,
      JsonCodec.whole(1, DutyRoster.class),
      List.of(
          Attribute.of("post", Kind.TOKEN, roster -> roster.post().name()),
          Attribute.of("starts", Kind.INSTANT, DutyRoster::from)),
      List.of(
          Index.descending(OF_POST, Reach.ROOT, "post", "starts"),
          Index.tuples(
              OF_EMPLOYEE,
              Reach.STORE,
              List.of(Column.of("employee", Kind.TOKEN), Column.of("ends", Kind.INSTANT)),
              roster -> roster.shifts().stream()
                  .map(DutyShift::employee)
                  .distinct()
                  .map(person -> List.<Object>of(person, roster.to()))
                  .toList()),
          Index.tuples(
              UNMANNED,
              Reach.STORE,
              List.of(Column.of("gap_from", Kind.INSTANT)),
              roster ->
                  roster.gaps().stream().map(gap -> List.<Object>of(gap.from())).toList())));

  public DutyRoster {
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
    absences = absences == null ? List.of() : List.copyOf(absences);
  }

  /** A roster as it is published. */
  public static DutyRoster of(
      String unit, DutyPost post, Instant from, Instant to, List<DutyShift> shifts) {
    return new DutyRoster(unit, post, from, to, shifts, List.of());
  }

  public static DutyRosterBuilder builder() {
    return new DutyRosterBuilder();
  }

  public static Key keyOf(String unit, DutyPost post, Instant from) {
    return new Key(unit, post.name() + "-" + from.getEpochSecond());
  }

  /** Who is on duty at a moment, absences considered. */
  public List<String> onDuty(Instant moment) {
    return present().stream()
        .filter(s -> s.covers(moment))
        .map(DutyShift::employee)
        .distinct()
        .toList();
  }

  /** Whether somebody has duty behind a moment that no absence takes off them. */
  boolean wants(String employee, Instant after) {
    return present().stream()
        .anyMatch(shift -> shift.employee().equals(employee) && shift.to().isAfter(after));
  }

  /** The shifts, or the parts of them, in which somebody is really there. */
  public List<DutyShift> present() {
    return shifts.stream().flatMap(shift -> shift.without(absences).stream()).toList();
  }

  /** When nobody is there although the post is manned day and night, in order; empty for other posts. */
  public List<RosterGaps.Gap> gaps() {
    return post.roundTheClock().isEmpty() ? List.of() : RosterGaps.find(from, to, present());
  }

  /**
   * What may be published.
   *
   * @throws RuleViolation naming the first gap of a post that is manned day and night, by the clause that wants it [D3-11, D5-1.2a, D5-1.3a,
   *     D10-2.2]
   */
  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  DutyRoster withoutGap() {
    List<RosterGaps.Gap> gaps = gaps();
    if (!gaps.isEmpty()) {
      throw refused(gaps);
    }
    return this;
  }

  /** The refusal that names the first of some gaps, by the clause that wants the post manned. */
  RuleViolation refused(List<RosterGaps.Gap> gaps) {
    RosterGaps.Gap first = gaps.get(0);
    return new RuleViolation(
        post.roundTheClock().orElseThrow(),
        "workforce.roster-gap",
        Map.of("post", post, "from", first.from(), "to", first.to(), "gaps", gaps.size()));
  }
}

package org.gasservice.core.workforce;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * Whether a post of a unit is manned without a gap over any time, across the rosters that follow each other (值班无空档证明). One roster rules
 * from its start until the next begins; where the next begins late, the time between is a gap.
 *
 * @param from inclusive
 * @param to exclusive
 * @param gaps when nobody is there, in order
 */
public record RosterProof(
    String unit, DutyPost post, Instant from, Instant to, List<RosterGaps.Gap> gaps) {

  public RosterProof {
    gaps = List.copyOf(gaps);
  }

  /** Looks at the rosters of one post of one unit. @param rosters in any order; those of other times do no harm */
  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  public static RosterProof of(
      String unit, DutyPost post, Instant from, Instant to, List<DutyRoster> rosters) {
    List<DutyRoster> inOrder =
        rosters.stream().sorted(Comparator.comparing(DutyRoster::from)).toList();
    List<DutyShift> there = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Instant rulesUntil = i + 1 < inOrder.size() ? inOrder.get(i + 1).from() : Instant.MAX;
      inOrder.get(i).present().stream()
          .filter(shift -> shift.from().isBefore(rulesUntil))
          .map(shift -> shift.to().isAfter(rulesUntil)
              ? new DutyShift(shift.employee(), shift.from(), rulesUntil)
              : shift)
          .forEach(there::add);
    }
    return new RosterProof(unit, post, from, to, RosterGaps.find(from, to, there));
  }

  /** Whether somebody is there at every moment. */
  public boolean holds() {
    return gaps.isEmpty();
  }

  /** How long nobody is there. */
  public Duration unmanned() {
    return gaps.stream()
        .map(gap -> Duration.between(gap.from(), gap.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}

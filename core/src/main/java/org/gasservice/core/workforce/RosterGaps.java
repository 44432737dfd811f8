package org.gasservice.core.workforce;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.Instant;
import java.util.List;

/** Proves that somebody is there at every moment, or says when nobody is [D3-11]. Pure. */
public final class RosterGaps {

  /**
   * A time without anybody.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Gap(Instant from, Instant to) {}

  private RosterGaps() {}

  /**
   * The times in {@code [from, to)} that no shift covers, in order. A shift that ends when the next begins leaves none.
   *
   * @param shifts in any order, overlapping or not
   */
  public static List<Gap> find(Instant from, Instant to, List<DutyShift> shifts) {
    RangeSet<Instant> open = TreeRangeSet.create();
    open.add(Range.closedOpen(from, to));
    shifts.forEach(shift -> open.remove(Range.closedOpen(shift.from(), shift.to())));
    return open.asRanges().stream()
        .map(range -> new Gap(range.lowerEndpoint(), range.upperEndpoint()))
        .toList();
  }

  /** The times of the later gaps that are in none of the earlier ones. */
  static List<Gap> beyond(List<Gap> earlier, List<Gap> later) {
    RangeSet<Instant> opened = TreeRangeSet.create();
    later.forEach(gap -> opened.add(Range.closedOpen(gap.from(), gap.to())));
    earlier.forEach(gap -> opened.remove(Range.closedOpen(gap.from(), gap.to())));
    return opened.asRanges().stream()
        .map(range -> new Gap(range.lowerEndpoint(), range.upperEndpoint()))
        .toList();
  }
}

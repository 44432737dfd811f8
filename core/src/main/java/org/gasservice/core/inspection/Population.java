package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Whom a campaign is for (专项对象).
 *
 * @param source where they are found
 * @param until last day, for what ends or falls due
 * @param points service points, when they are listed
 */
public record Population(Source source, Optional<LocalDate> until, List<String> points) {

  static final int MOST_LISTED = 500;

  /** Where points are found. */
  public enum Source {
    /** 逐户列出 */
    LISTED,
    /** 已通未点火 */
    NEVER_LIT,
    /** 燃气表检定到期 */
    METERS_EXPIRING,
    /** 安检逾期 */
    INSPECTION_OVERDUE
  }

  public Population {
    until = until == null ? Optional.empty() : until;
    points = points == null ? List.of() : List.copyOf(points);
  }

  public static Population listed(String... points) {
    return new Population(Source.LISTED, Optional.empty(), List.of(points));
  }

  public static Population of(Source source, LocalDate until) {
    return new Population(source, Optional.of(until), List.of());
  }

  void check(Problems problems) {
    problems.require(
        points.isEmpty() == (source != Source.LISTED) && points.size() <= MOST_LISTED,
        "population.points",
        "inspection.listed");
    problems.require(
        until.isPresent()
            == (source == Source.METERS_EXPIRING || source == Source.INSPECTION_OVERDUE),
        "population.until",
        "inspection.until");
    points.forEach(point -> problems.token("population.points", point));
  }
}

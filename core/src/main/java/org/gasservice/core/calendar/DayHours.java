package org.gasservice.core.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gasservice.core.calendar.CalendarRefusal.Problem;

/**
 * The working hours (上班时间) of one day.
 *
 * @param intervals in order; intervals that touch are joined, intervals that overlap are refused
 */
public record DayHours(List<OpenInterval> intervals) {

  /** A day off. */
  public static final DayHours CLOSED = new DayHours(List.of());

  /** From 00:00 to 24:00. */
  public static final DayHours ALL_DAY =
      new DayHours(List.of(new OpenInterval(0, OpenInterval.MINUTES_A_DAY)));

  /** @throws CalendarRefusal BAD_HOURS when two intervals overlap */
  public DayHours {
    intervals = joined(intervals);
  }

  /**
   * Reads intervals separated by blanks, {@code 09:00-12:00 13:00-17:30}; an empty text is a day off.
   *
   * @throws CalendarRefusal BAD_HOURS when a part has another form or two overlap
   */
  public static DayHours parse(String text) {
    return text.isBlank()
        ? CLOSED
        : new DayHours(
            Arrays.stream(text.strip().split("\\s+")).map(OpenInterval::parse).toList());
  }

  public boolean isClosed() {
    return intervals.isEmpty();
  }

  private static List<OpenInterval> joined(List<OpenInterval> given) {
    List<OpenInterval> result = new ArrayList<>();
    for (OpenInterval next : given.stream().sorted().toList()) {
      OpenInterval last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && next.startMinute() < last.endMinute()) {
        throw new CalendarRefusal(Problem.BAD_HOURS, "hours overlap: " + last + " and " + next);
      }
      if (last != null && next.startMinute() == last.endMinute()) {
        result.set(result.size() - 1, new OpenInterval(last.startMinute(), next.endMinute()));
      } else {
        result.add(next);
      }
    }
    return List.copyOf(result);
  }

  /** The form {@link #parse} reads. */
  @Override
  public String toString() {
    return intervals.stream().map(OpenInterval::toString).collect(Collectors.joining(" "));
  }
}

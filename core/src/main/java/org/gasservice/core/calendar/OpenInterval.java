package org.gasservice.core.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.core.calendar.CalendarRefusal.Problem;

/**
 * A stretch of local wall time inside one day, in minutes after midnight. Half-open: the closing minute is no longer working time.
 *
 * @param startMinute 0 to 1439
 * @param endMinute after the start, at most 1440, which is 24:00
 */
public record OpenInterval(int startMinute, int endMinute) implements Comparable<OpenInterval> {

  static final int MINUTES_A_DAY = 1440;

  private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

  /** @throws CalendarRefusal BAD_HOURS when empty, reversed or outside the day */
  public OpenInterval {
    if (startMinute < 0 || endMinute > MINUTES_A_DAY || startMinute >= endMinute) {
      throw new CalendarRefusal(
          Problem.BAD_HOURS, "no interval of one day: minutes " + startMinute + " to " + endMinute);
    }
  }

  /**
   * Reads the form {@code 09:00-12:00}; the end may be {@code 24:00}.
   *
   * @throws CalendarRefusal BAD_HOURS when it has another form
   */
  public static OpenInterval parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new CalendarRefusal(Problem.BAD_HOURS, "hours must look like 09:00-12:00");
    }
    return new OpenInterval(
        minute(parts.group(1), parts.group(2)), minute(parts.group(3), parts.group(4)));
  }

  private static int minute(String hour, String minute) {
    int minutes = Integer.parseInt(minute);
    if (minutes > 59) {
      throw new CalendarRefusal(Problem.BAD_HOURS, "an hour has 60 minutes");
    }
    return Integer.parseInt(hour) * 60 + minutes;
  }

  /** By start, then end. */
  @Override
  public int compareTo(OpenInterval other) {
    int byStart = Integer.compare(startMinute, other.startMinute);
    return byStart != 0 ? byStart : Integer.compare(endMinute, other.endMinute);
  }

  /** The form {@link #parse} reads. */
  @Override
  public String toString() {
    return clock(startMinute) + "-" + clock(endMinute);
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}

package org.gasservice.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Some years of a calendar as windows of absolute time, in nanoseconds since 1970-01-01T00:00:00Z.
 *
 * <p>Each window knows how much working time lies before it. Two small indexes, one over time and one over working time, lead straight to
 * the window asked for, so no question costs more for being about a longer time. The windows are cut with the zone's offset already in
 * them: an hour lost in spring is a shorter window, an hour repeated in autumn a longer one, and no question needs the zone's rules again.
 */
final class CompiledYears {

  static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long DAY = 86_400 * SECOND;

  /** Time is indexed in steps of 2^46 ns, about 19.5 hours: rarely more than one working day, and found by a shift. */
  private static final int TIME_SHIFT = 46;

  /** Up to this many candidates looking at each is faster than halving. */
  private static final int FEW = 8;

  final int firstYear;
  final int lastYear;
  final long from;
  final long to;

  private int count;
  private long[] start;
  private long[] end;
  private long[] before;
  private final int[] byTime;
  private final int[] byWork;
  private final int workShift;

  private final long firstDay;
  private final int[] workingDays;
  private final int[] workingDaysUpTo;

  private final long[] provisional;

  CompiledYears(DayRule rule, ZoneId zone, int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    LocalDate first = LocalDate.of(firstYear, 1, 1);
    LocalDate afterLast = LocalDate.of(lastYear + 1, 1, 1);
    from = startOf(first, zone);
    to = startOf(afterLast, zone);
    firstDay = first.toEpochDay();

    int capacity = (lastYear - firstYear + 1) * 400;
    start = new long[capacity];
    end = new long[capacity];
    cutWindows(rule, zone.getRules());
    before = new long[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + end[i] - start[i];
    }
    byTime = indexTime();
    workShift = count == 0 ? 0 : 63 - Long.numberOfLeadingZeros(Math.max(1, before[count] / count));
    byWork = indexWork();

    int days = Math.toIntExact(afterLast.toEpochDay() - firstDay);
    workingDaysUpTo = new int[days];
    workingDays = countWorkingDays(rule, days);
    provisional = stretches(rule::isProvisional, zone, days);
  }

  static long startOf(LocalDate date, ZoneId zone) {
    return nanos(date.atStartOfDay(zone).toInstant());
  }

  static long nanos(Instant moment) {
    return moment.getEpochSecond() * SECOND + moment.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  boolean covers(long time) {
    return time >= from && time < to;
  }

  /** All working time of these years. */
  long total() {
    return before[count];
  }

  /** Working time from the start of these years to the moment. */
  long workedUpTo(long time) {
    int window = windowAtOrBefore(time);
    return window < 0 ? 0 : before[window] + Math.min(time, end[window]) - start[window];
  }

  /** The first moment at which this much has been worked: a closing time rather than the opening after it. More than 0, at most the total. */
  long momentOf(long worked) {
    int bucket = (int) ((worked - 1) >>> workShift);
    int window = byWork[bucket];
    int last = byWork[bucket + 1];
    if (last - window > FEW) {
      int found = Arrays.binarySearch(before, window + 1, last + 2, worked);
      window = (found < 0 ? -found - 1 : found) - 1;
    }
    while (before[window + 1] < worked) {
      window++;
    }
    return start[window] + worked - before[window];
  }

  boolean isWorking(long time) {
    int window = windowAtOrBefore(time);
    return window >= 0 && time < end[window];
  }

  /** The window in which the moment lies, else the one after it; {@link #windowCount()} when there is none. */
  int windowAtOrAfter(long time) {
    int window = windowAtOrBefore(time);
    return window >= 0 && time < end[window] ? window : window + 1;
  }

  /** The last window that starts at or before the moment, or -1. */
  int windowAtOrBefore(long time) {
    int window = byTime[(int) ((time - from) >>> TIME_SHIFT)];
    while (window + 1 < count && start[window + 1] <= time) {
      window++;
    }
    return window;
  }

  int windowCount() {
    return count;
  }

  long startOfWindow(int window) {
    return start[window];
  }

  long endOfWindow(int window) {
    return end[window];
  }

  /** Working days from the first day of these years to the date, both included. */
  int workingDaysUpTo(LocalDate date) {
    return workingDaysUpTo[(int) (date.toEpochDay() - firstDay)];
  }

  int workingDayCount() {
    return workingDays.length;
  }

  /** The n-th working day of these years, from 1. */
  LocalDate workingDay(int n) {
    return LocalDate.ofEpochDay(workingDays[n - 1]);
  }

  /** Whether a provisional date lies between the moments. */
  boolean touchesProvisional(long startInclusive, long endExclusive) {
    for (int i = 0; i < provisional.length; i += 2) {
      if (provisional[i] < endExclusive && startInclusive < provisional[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private void cutWindows(DayRule rule, ZoneRules rules) {
    long segment = from;
    while (segment < to) {
      Instant moment = instant(segment);
      long offset = rules.getOffset(moment).getTotalSeconds() * SECOND;
      ZoneOffsetTransition next = rules.nextTransition(moment);
      long segmentEnd = next == null || next.getInstant().getEpochSecond() >= to / SECOND
          ? to
          : nanos(next.getInstant());
      long lastDay = Math.floorDiv(segmentEnd - 1 + offset, DAY);
      for (long day = Math.floorDiv(segment + offset, DAY); day <= lastDay; day++) {
        long midnight = day * DAY - offset;
        for (OpenInterval open : rule.hoursOn(LocalDate.ofEpochDay(day)).intervals()) {
          long opening = Math.max(segment, midnight + open.startMinute() * MINUTE);
          long closing = Math.min(segmentEnd, midnight + open.endMinute() * MINUTE);
          if (opening < closing) {
            append(opening, closing);
          }
        }
      }
      segment = segmentEnd;
    }
  }

  private void append(long opening, long closing) {
    if (count > 0 && end[count - 1] == opening) {
      end[count - 1] = closing;
      return;
    }
    if (count == start.length) {
      start = Arrays.copyOf(start, count * 2);
      end = Arrays.copyOf(end, count * 2);
    }
    start[count] = opening;
    end[count++] = closing;
  }

  private int[] indexTime() {
    int[] index = new int[(int) ((to - from) >>> TIME_SHIFT) + 1];
    int window = -1;
    for (int bucket = 0; bucket < index.length; bucket++) {
      long bucketStart = from + ((long) bucket << TIME_SHIFT);
      while (window + 1 < count && start[window + 1] <= bucketStart) {
        window++;
      }
      index[bucket] = window;
    }
    return index;
  }

  private int[] indexWork() {
    int[] index = new int[(int) (total() >>> workShift) + 2];
    int window = 0;
    for (int bucket = 0; bucket < index.length; bucket++) {
      long bucketStart = (long) bucket << workShift;
      while (window + 1 < count && before[window + 1] <= bucketStart) {
        window++;
      }
      index[bucket] = window;
    }
    return index;
  }

  private int[] countWorkingDays(DayRule rule, int days) {
    int[] found = new int[days];
    int n = 0;
    for (int day = 0; day < days; day++) {
      if (!rule.hoursOn(LocalDate.ofEpochDay(firstDay + day)).isClosed()) {
        found[n++] = Math.toIntExact(firstDay + day);
      }
      workingDaysUpTo[day] = n;
    }
    return Arrays.copyOf(found, n);
  }

  private long[] stretches(Predicate<LocalDate> chosen, ZoneId zone, int days) {
    long[] edges = new long[16];
    int n = 0;
    boolean inside = false;
    for (int day = 0; day <= days; day++) {
      LocalDate date = LocalDate.ofEpochDay(firstDay + day);
      boolean now = day < days && chosen.test(date);
      if (now != inside) {
        if (n == edges.length) {
          edges = Arrays.copyOf(edges, n * 2);
        }
        edges[n++] = startOf(date, zone);
        inside = now;
      }
    }
    return Arrays.copyOf(edges, n);
  }
}

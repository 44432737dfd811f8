package org.gasservice.core.tariff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a period where other terms begin. A volume between two readings goes whole to one side when a reading was taken close enough to the cut,
 * else each of its days gets its share.
 */
final class Cutting {

  private final List<DatedVolume> volumes;
  /** First days of all segments but the first. */
  private final List<LocalDate> cuts;
  /** For each cut the volume behind which it is made by a reading, or -1. */
  private final int[] atReading;

  private final long unit;
  private final long[] used;
  private final SplitMethod[] methods;
  private final List<List<ReadingSpan>> spans = new ArrayList<>();

  /** @param unit in ten-thousandths of a cubic metre */
  Cutting(List<DatedVolume> volumes, List<LocalDate> cuts, int withinDays, long unit) {
    this.volumes = volumes;
    this.cuts = cuts;
    this.unit = unit;
    this.atReading = readingsAt(withinDays);
    this.used = new long[cuts.size() + 1];
    this.methods = new SplitMethod[cuts.size() + 1];
    Arrays.fill(methods, cuts.isEmpty() ? SplitMethod.WHOLE : SplitMethod.BY_READ);
    for (int i = 0; i <= cuts.size(); i++) {
      spans.add(new ArrayList<>());
    }
  }

  /** @return as many as there are cuts and one more, in order; their volumes sum to that of the period */
  List<Segment> segments(TermsOfDay terms) {
    for (int i = 0; i < volumes.size(); i++) {
      share(i);
    }
    List<Segment> segments = new ArrayList<>();
    LocalDate after = volumes.get(0).after();
    for (int s = 0; s < used.length; s++) {
      LocalDate through = s < cuts.size()
          ? cuts.get(s).minusDays(1)
          : volumes.get(volumes.size() - 1).through();
      segments.add(
          new Segment(terms.on(through), after, through, used[s], methods[s], spans.get(s)));
      after = through;
    }
    return segments;
  }

  /** The nearest reading seen inside the period, the earlier of two as near; none serves two cuts. */
  private int[] readingsAt(int withinDays) {
    int[] found = new int[cuts.size()];
    int from = 0;
    for (int c = 0; c < found.length; c++) {
      LocalDate lastDay = cuts.get(c).minusDays(1);
      found[c] = -1;
      long nearest = withinDays + 1L;
      for (int i = from; i < volumes.size() - 1; i++) {
        long days = Math.abs(ChronoUnit.DAYS.between(volumes.get(i).through(), lastDay));
        if (volumes.get(i).endsWithAReadingSeen() && days < nearest) {
          nearest = days;
          found[c] = i;
          from = i + 1;
        }
      }
    }
    return found;
  }

  /** Gives a volume to the segments it lies in. */
  private void share(int i) {
    DatedVolume volume = volumes.get(i);
    int first = segmentOf(i, volume.after().plusDays(1));
    int last = Math.max(first, segmentOf(i, volume.through()));
    int[] days = new int[last - first + 1];
    for (int s = first; s <= last; s++) {
      LocalDate from = s == first ? volume.after() : cuts.get(s - 1).minusDays(1);
      LocalDate to = s == last ? volume.through() : cuts.get(s).minusDays(1);
      days[s - first] = Math.max((int) ChronoUnit.DAYS.between(from, to), first == last ? 1 : 0);
      if (first != last) {
        methods[s] = SplitMethod.SPLIT_BY_DAYS;
      }
      volume.readings().forEach(new SpanList(spans.get(s))::add);
    }
    long[] parts = Apportionment.split(Scaled.exact(volume.volume()) / unit, days);
    for (int s = first; s <= last; s++) {
      used[s] = Math.addExact(used[s], Math.multiplyExact(parts[s - first], unit));
    }
  }

  /** The segment a day of a volume belongs to: a cut made by a reading lies behind that reading, wherever its day is. */
  private int segmentOf(int volume, LocalDate day) {
    int segment = 0;
    for (int c = 0; c < cuts.size(); c++) {
      boolean behind = atReading[c] >= 0 ? volume > atReading[c] : !day.isBefore(cuts.get(c));
      if (behind) {
        segment = c + 1;
      }
    }
    return segment;
  }

  /** Readings of one meter that follow each other are told as one span. */
  private record SpanList(List<ReadingSpan> spans) {
    void add(ReadingSpan next) {
      int end = spans.size() - 1;
      if (end >= 0 && spans.get(end).meets(next)) {
        spans.set(end, spans.get(end).through(next));
      } else {
        spans.add(next);
      }
    }
  }
}

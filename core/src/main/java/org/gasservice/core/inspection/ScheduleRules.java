package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_8a;
import static org.gasservice.core.standard.Clauses.D10_2_8b;
import static org.gasservice.core.standard.Clauses.D3_9;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.standard.Keeps;

/** How a schedule begins, changes and ends, and what a visit makes of its windows. Pure. */
record ScheduleRules(InspectionSettings settings) {

  /** Records kept; of older windows the missed ones are counted. */
  static final int MOST_RECORDS = 24;

  static final int MOST_CHANGES = 60;

  /**
   * A schedule after a visit.
   *
   * @param window the one it counts for; empty before the first
   */
  record Visited(
      InspectionSchedule schedule,
      Optional<InspectionWindow> window,
      Optional<Move> move,
      Set<VisitFlag> flags) {}

  // ---- the life of a schedule

  /** The first window is the next one: what was lit and checked just now is not inspected in the same. */
  @Keeps({D10_2_8a, D10_2_8b})
  static InspectionSchedule begun(ServicePoint point, Programme programme, LocalDate day) {
    LocalDate first = programme.windowOf(day).next().from();
    return InspectionSchedule.builder()
        .point(point.id())
        .unit(point.unit())
        .area(areaOf(point))
        .use(point.useClass())
        .months(programme.months())
        .first(first)
        .next(first)
        .missedEarlier(0)
        .addRoll(new RollChange(1, point.unit(), point.useClass(), programme.months(), first, 1))
        .build();
  }

  /**
   * Under the programme the point has now: from the next window on, the one it is in stays as it is.
   *
   * @param version the schedule gets with it
   */
  static InspectionSchedule kept(
      InspectionSchedule before,
      ServicePoint point,
      Programme programme,
      LocalDate day,
      long version) {
    boolean same = before.unit().equals(point.unit())
        && before.use() == point.useClass()
        && before.months() == programme.months();
    if (same) {
      return before.withArea(areaOf(point));
    }
    InspectionSchedule left = left(before, day, version);
    LocalDate first = programme.windowOf(day).next().from();
    RollChange joins =
        new RollChange(version, point.unit(), point.useClass(), programme.months(), first, 1);
    return left.withUnit(point.unit())
        .withArea(areaOf(point))
        .withUse(point.useClass())
        .withMonths(programme.months())
        .withFirst(first)
        .withNext(first)
        .withRecords(List.of())
        .withMissedEarlier(before.missedEarlier() + missed(before.records(), day, before.months()))
        .withRoll(rolled(left.roll(), joins));
  }

  /** The account ended: nothing is due any more. */
  static InspectionSchedule ended(InspectionSchedule before, LocalDate day, long version) {
    return before.next().isEmpty() ? before : left(before, day, version);
  }

  private static InspectionSchedule left(InspectionSchedule before, LocalDate day, long version) {
    if (before.next().isEmpty()) {
      return before;
    }
    InspectionWindow current = InspectionWindow.containing(day, before.months());
    LocalDate from = before.record(current).isPresent() ? current.next().from() : current.from();
    RollChange leaves = new RollChange(
        version,
        before.unit(),
        before.use(),
        before.months(),
        from.isBefore(before.first()) ? before.first() : from,
        -1);
    return before.withNext(Optional.empty()).withRoll(rolled(before.roll(), leaves));
  }

  private static List<RollChange> rolled(List<RollChange> roll, RollChange next) {
    List<RollChange> all = new ArrayList<>(roll);
    if (all.size() >= MOST_CHANGES) {
      all.remove(0);
    }
    all.add(next);
    return List.copyOf(all);
  }

  private static int missed(List<WindowRecord> records, LocalDate day, int months) {
    return (int) records.stream()
        .filter(known -> !known.standing().settled())
        .filter(known -> new InspectionWindow(known.from(), months).through().isBefore(day))
        .count();
  }

  private static String areaOf(ServicePoint point) {
    return point.place().riser().or(point.place()::premises).orElse(point.unit());
  }

  // ---- what happens in windows

  /**
   * A visit counts for the window its day lies in and for no other: done early it does the window it is in, done twice it leaves the other open.
   *
   * @param at when it was, not in the future
   */
  @Keeps({D10_2_8a, D10_2_8b, D10_2_1b})
  Visited visited(InspectionSchedule before, InspectionOutcome outcome, Instant at) {
    requireRunning(before);
    LocalDate day = settings.dayOf(at);
    EnumSet<VisitFlag> flags = EnumSet.noneOf(VisitFlag.class);
    boolean entered = outcome == InspectionOutcome.DONE;
    if (entered && tooClose(before, day)) {
      flags.add(VisitFlag.TOO_CLOSE);
    }
    Optional<LocalDate> last = entered
        ? Optional.of(before.lastEntered().filter(known -> known.isAfter(day)).orElse(day))
        : before.lastEntered();
    InspectionWindow window = InspectionWindow.containing(day, before.months());
    if (window.from().isBefore(before.first())) {
      flags.add(VisitFlag.BEFORE_FIRST);
      return new Visited(before.withLastEntered(last), Optional.empty(), Optional.empty(), flags);
    }
    WindowRecord known = recordOf(before, window);
    if (known.standing() == WindowStanding.ENTERED && entered) {
      flags.add(VisitFlag.REPEATED);
    }
    WindowRecord after = known.after(outcome.standing(), at, day);
    InspectionSchedule schedule = with(before, window, after).withLastEntered(last);
    Move move =
        new Move(before.unit(), before.use(), window, known.standing(), after.standing(), day);
    return new Visited(
        schedule, Optional.of(window), Optional.of(move).filter(Move::changes), flags);
  }

  private boolean tooClose(InspectionSchedule before, LocalDate day) {
    return before
        .lastEntered()
        .map(last -> Math.abs(ChronoUnit.DAYS.between(last, day)))
        .filter(days -> days < settings.spacingOf(before.use()))
        .isPresent();
  }

  /**
   * Nobody lives there now, and it was tried in earnest: the window is done with, and counts as nobody's home, not as inspected.
   *
   * @throws RuleViolation [D10-2.1b] before it was tried at every part of the day
   */
  @Keeps(D10_2_1b)
  Visited exempted(InspectionSchedule before, LocalDate windowFrom, LocalDate day) {
    requireRunning(before);
    InspectionWindow window = InspectionWindow.containing(windowFrom, before.months());
    WindowRecord known = before
        .record(window)
        .filter(found -> !found.standing().settled())
        .filter(found -> found.triedInEarnest(settings.zone()))
        .orElseThrow(() -> new RuleViolation(
            D10_2_1b,
            "inspection.not-tried",
            Map.of("point", before.point(), "window", window.label())));
    WindowRecord after = known.withStanding(WindowStanding.EXEMPT).withSince(day);
    Move move =
        new Move(before.unit(), before.use(), window, known.standing(), WindowStanding.EXEMPT, day);
    return new Visited(
        with(before, window, after),
        Optional.of(window),
        Optional.of(move),
        EnumSet.noneOf(VisitFlag.class));
  }

  private static void requireRunning(InspectionSchedule schedule) {
    if (schedule.next().isEmpty()) {
      throw new RuleViolation(D3_9, "inspection.ended", Map.of("point", schedule.point()));
    }
  }

  /** What is known of a window, if anything may still be recorded for it. */
  private static WindowRecord recordOf(InspectionSchedule schedule, InspectionWindow window) {
    Optional<WindowRecord> known = schedule.record(window);
    if (known.isEmpty() && schedule.next().filter(window.from()::isBefore).isPresent()) {
      throw new RuleViolation(
          D3_9,
          "inspection.too-long-ago",
          Map.of("point", schedule.point(), "window", window.label()));
    }
    return known.orElseGet(() -> WindowRecord.none(window));
  }

  private static InspectionSchedule with(
      InspectionSchedule before, InspectionWindow window, WindowRecord record) {
    List<WindowRecord> records = new ArrayList<>(before.records());
    records.removeIf(known -> known.from().equals(window.from()));
    records.add(record);
    LocalDate next = before.next().orElseThrow();
    boolean came =
        record.standing() == WindowStanding.ENTERED || record.standing() == WindowStanding.VACANT;
    if (came && !window.from().isBefore(next)) {
      addMissed(records, new InspectionWindow(next, before.months()), window);
      next = window.next().from();
    }
    records.sort(Comparator.comparing(WindowRecord::from));
    next = firstOpen(records, new InspectionWindow(next, before.months()));
    return trimmed(before.withNext(next), records);
  }

  /** What went by before somebody was let in again stays on record as missed. */
  private static void addMissed(
      List<WindowRecord> records, InspectionWindow from, InspectionWindow until) {
    for (InspectionWindow w = from; w.compareTo(until) < 0; w = w.next()) {
      LocalDate begin = w.from();
      if (records.stream().noneMatch(known -> known.from().equals(begin))) {
        records.add(WindowRecord.none(w));
      }
    }
  }

  private static LocalDate firstOpen(List<WindowRecord> records, InspectionWindow from) {
    InspectionWindow open = from;
    for (WindowRecord known : records) {
      if (known.from().equals(open.from()) && known.standing().settled()) {
        open = open.next();
      }
    }
    return open.from();
  }

  private static InspectionSchedule trimmed(
      InspectionSchedule schedule, List<WindowRecord> records) {
    int over = Math.max(0, records.size() - MOST_RECORDS);
    int missed = (int) records.subList(0, over).stream()
        .filter(known -> !known.standing().settled())
        .count();
    return schedule
        .withRecords(ImmutableList.copyOf(records.subList(over, records.size())))
        .withMissedEarlier(schedule.missedEarlier() + missed);
  }
}

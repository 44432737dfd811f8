package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.workforce.Certificate;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/**
 * Draws a plan up for a station: reads what is due, asks the {@link InspectionPlanner}, and stores what it says in commands that check it once more.
 */
final class PlanDrawing {

  /** A day without a visit. */
  private static final int NONE = 0;

  private final Session session;
  private final OpenPlan request;
  private final Predicate<LocalDate> works;
  private final List<String> points = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final List<InspectionWindow> windows = new ArrayList<>();
  private final Map<String, Optional<Qualifications>> known = new HashMap<>();

  /** @param works days on which people inspect */
  PlanDrawing(Session session, OpenPlan request, Predicate<LocalDate> works) {
    this.session = session;
    this.request = request;
    this.works = works;
  }

  Done<InspectionPlan> draw(boolean lend) {
    readDue();
    session.execute(request.withDue(points.size()));
    PlanTask task = task(lend);
    PlanResult result = InspectionPlanner.plan(task);
    sheets(result);
    gaps(result);
    return session.execute(new AdoptPlan(request.plan()), InspectionPlan.TYPE);
  }

  /** Every window that lies in the period: a shop is visited in both quarters of a half-year. */
  private void readDue() {
    Range range = Range.all(InspectionSchedule.DUE)
        .equalTo(request.unit())
        .below(request.through().plusDays(1));
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Held<InspectionSchedule>> page =
          session.scan(InspectionSchedule.TYPE, range, after, Limits.PAGE);
      page.rows().forEach(held -> take(held.value()));
      after = page.next();
    } while (after.isPresent());
  }

  private void take(InspectionSchedule schedule) {
    InspectionWindow window = schedule.nextWindow().orElseThrow();
    while (window.through().isBefore(request.from())) {
      window = window.next();
    }
    for (; !window.from().isAfter(request.through()); window = window.next()) {
      points.add(schedule.point());
      areas.add(schedule.area());
      windows.add(window);
    }
  }

  private PlanTask task(boolean lend) {
    Map<String, Integer> number = new LinkedHashMap<>();
    int[] area = new int[points.size()];
    int[] release = new int[points.size()];
    int[] deadline = new int[points.size()];
    for (int i = 0; i < points.size(); i++) {
      area[i] = number.computeIfAbsent(areas.get(i), name -> number.size());
      release[i] = Math.max(0, dayOf(windows.get(i).from()));
      deadline[i] = Math.min(dayOf(request.through()), dayOf(windows.get(i).through()));
    }
    boolean[][] serves = new boolean[request.people().size()][number.size()];
    int[][] capacity = new int[request.people().size()][dayOf(request.through()) + 1];
    for (int p = 0; p < request.people().size(); p++) {
      PlanPerson person = request.people().get(p);
      boolean[] mine = serves[p];
      number.forEach((name, at) -> mine[at] = person.serves(name));
      for (int d = 0; d < capacity[p].length; d++) {
        LocalDate day = request.from().plusDays(d);
        capacity[p][d] = works.test(day) && mayInspect(person, day) ? person.perDay() : NONE;
      }
    }
    return new PlanTask(area, release, deadline, capacity, serves, lend);
  }

  private int dayOf(LocalDate day) {
    return (int) (day.toEpochDay() - request.from().toEpochDay());
  }

  private boolean mayInspect(PlanPerson person, LocalDate day) {
    return known
        .computeIfAbsent(
            person.employee(),
            employee -> session
                .find(Qualifications.TYPE, Qualifications.keyOf(employee))
                .map(Held::value))
        .filter(q -> q.employedThrough().filter(last -> day.isAfter(last)).isEmpty())
        .stream()
        .flatMap(q -> q.certificates().stream())
        .anyMatch(certificate -> certificate.allows(OrderKind.INSPECTION.work())
            && certificate.standingOn(day) == Certificate.Standing.VALID);
  }

  // ---- storing

  private void sheets(PlanResult result) {
    Map<String, AddSheets.Sheet> sheets = new TreeMap<>();
    for (int i = 0; i < points.size(); i++) {
      if (result.person()[i] != PlanResult.NOBODY) {
        String who = request.people().get(result.person()[i]).employee();
        LocalDate day = request.from().plusDays(result.day()[i]);
        AddSheets.Sheet sheet = sheets.computeIfAbsent(
            day + "/" + who, key -> new AddSheets.Sheet(day, who, List.of(), List.of()));
        sheets.put(day + "/" + who, with(sheet, points.get(i), result.lent()[i]));
      }
    }
    List<AddSheets.Sheet> batch = new ArrayList<>();
    int doors = 0;
    for (AddSheets.Sheet sheet : sheets.values()) {
      if (batch.size() == AddSheets.MOST_SHEETS
          || doors + sheet.points().size() > AddSheets.MOST_DOORS) {
        session.execute(new AddSheets(request.plan(), batch));
        batch = new ArrayList<>();
        doors = 0;
      }
      batch.add(sheet);
      doors += sheet.points().size();
    }
    if (!batch.isEmpty()) {
      session.execute(new AddSheets(request.plan(), batch));
    }
  }

  private static AddSheets.Sheet with(AddSheets.Sheet sheet, String point, boolean lent) {
    List<String> points = new ArrayList<>(sheet.points());
    points.add(point);
    List<String> out = new ArrayList<>(sheet.lent());
    if (lent) {
      out.add(point);
    }
    return new AddSheets.Sheet(sheet.day(), sheet.inspector(), points, out);
  }

  private void gaps(PlanResult result) {
    List<String> left = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < points.size(); i++) {
      if (result.person()[i] == PlanResult.NOBODY) {
        left.add(points.get(i));
      }
      if (left.size() == LeaveOut.MOST_POINTS) {
        session.execute(new LeaveOut(request.plan(), number++, left));
        left = new ArrayList<>();
      }
    }
    if (!left.isEmpty()) {
      session.execute(new LeaveOut(request.plan(), number, left));
    }
  }
}

package org.gasservice.examples.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.ConfirmShutOff;
import org.gasservice.core.inspection.DaySheet;
import org.gasservice.core.inspection.ExemptWindow;
import org.gasservice.core.inspection.ExemptionReason;
import org.gasservice.core.inspection.Hazard;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.InspectionWindow;
import org.gasservice.core.inspection.Inspections;
import org.gasservice.core.inspection.ObstructShutOff;
import org.gasservice.core.inspection.RecordInspection;
import org.gasservice.core.inspection.RecordRecheck;
import org.gasservice.core.inspection.Restoral;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.inspection.SafetyShutOff;
import org.gasservice.core.inspection.ServeNotice;
import org.gasservice.core.inspection.Serving;
import org.gasservice.core.inspection.ShutOffProof;
import org.gasservice.core.privacy.Personal;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** A working day of a station: the sheets, second and third visits, notices, re-checks, gas off and on. */
final class YearRounds {

  private static final int MOST_SHEETS = 100;
  private static final int MOST_RETRIES = 40;
  private static final int MOST_RECHECKS = 30;
  private static final int DAYS_BETWEEN = 4;

  /** Somebody nobody met. */
  private record Retry(YearTown.Door door, LocalDate last, int attempts) {}

  private final YearTown town;
  private final Site site;
  private final StationHands hands;
  private final Map<Integer, Deque<Retry>> retries = new HashMap<>();
  private int cards;
  private int missedFirst;
  private int enteredLater;

  YearRounds(YearTown town, Site site, Map<String, Integer> refused) {
    this.town = town;
    this.site = site;
    this.hands = new StationHands(site, refused);
  }

  /** Homes nobody opened at the first visit of a window. */
  int missedFirst() {
    return missedFirst;
  }

  /** Homes let in to at a later visit. */
  int enteredLater() {
    return enteredLater;
  }

  void day(int station, LocalDate day) {
    List<Submission> visits = new ArrayList<>();
    List<Retry> tried = new ArrayList<>();
    for (Held<DaySheet> sheet :
        desk(station).sheets(YearTown.stationOf(station), day, MOST_SHEETS)) {
      int nth = 0;
      for (String point : sheet.value().points()) {
        YearTown.Door door = town.door(point);
        LocalTime time = YearVisit.timeOf(door, 0).plusMinutes(nth * 5L);
        visit(visits, tried, door, sheet.value().inspector(), day, time, 0);
        nth++;
      }
    }
    again(station, day, visits, tried);
    List<Done<?>> done = hands.each(visits);
    for (Retry each : tried) {
      retries.computeIfAbsent(station, s -> new ArrayDeque<>()).add(each);
    }
    notices(station, day, done);
    exempt(station, day);
    rechecks(station, day);
  }

  private Inspections desk(int station) {
    return site.gas().as(Actor.employee(YearTown.headOf(station))).inspections();
  }

  /** Those nobody met, some days later and at another time of day, as long as their window lasts. */
  private void again(int station, LocalDate day, List<Submission> visits, List<Retry> tried) {
    Deque<Retry> queue = retries.computeIfAbsent(station, s -> new ArrayDeque<>());
    int rounds = queue.size();
    int made = 0;
    for (int i = 0; i < rounds && made < MOST_RETRIES; i++) {
      Retry next = queue.remove();
      if (next.attempts() >= YearVisit.TIMES.size() || !window(next).contains(day)) {
        queue.add(next);
      } else if (next.last().plusDays(DAYS_BETWEEN).isAfter(day)) {
        queue.add(next);
      } else {
        made++;
        LocalTime time = YearVisit.timeOf(next.door(), next.attempts());
        visit(
            visits,
            tried,
            next.door(),
            town.inspectorsOf(station).get(0).id(),
            day,
            time.plusMinutes(made),
            next.attempts());
      }
    }
    queue.removeIf(over -> window(over).through().isBefore(day));
  }

  private static InspectionWindow window(Retry retry) {
    return InspectionWindow.containing(
        retry.last(), retry.door().use() == UseClass.RESIDENTIAL ? 6 : 3);
  }

  // ---- a visit

  private void visit(
      List<Submission> visits,
      List<Retry> tried,
      YearTown.Door door,
      String inspector,
      LocalDate day,
      LocalTime planned,
      int attempts) {
    SplittableRandom random = town.random(door.number(), (int) day.toEpochDay() * 4 + attempts + 1);
    Instant at = YearPlay.at(day, planned);
    RecordInspection visit = new YearVisit(door, random, ++cards).record(at, planned);
    InspectionOutcome outcome = visit.outcome();
    visits.add(Submission.of(Actor.employee(inspector), visit).at(at));
    boolean home = door.use() == UseClass.RESIDENTIAL;
    if (outcome == InspectionOutcome.NO_ACCESS) {
      tried.add(new Retry(door, day, attempts + 1));
      missedFirst += home && attempts == 0 ? 1 : 0;
    } else if (outcome == InspectionOutcome.DONE && attempts > 0 && home) {
      enteredLater++;
    }
  }

  // ---- what follows from visits

  /** Whose hazard was found today gets the notice today; a shut-off that waits is done, or prevented and done the next day. */
  private void notices(int station, LocalDate day, List<Done<?>> visits) {
    List<Submission> served = new ArrayList<>();
    Instant at = YearPlay.at(day, LocalTime.of(20, 30));
    for (Done<?> done : visits) {
      if (done.value() instanceof SafetyInspection visit) {
        for (String id : visit.hazards()) {
          Key key = new Key(visit.key().root(), id);
          Hazard hazard = site.gas()
              .as(Actor.employee(visit.inspector()))
              .session()
              .require(Hazard.TYPE, key)
              .value();
          Actor inspector = Actor.employee(visit.inspector());
          hazard
              .notice()
              .ifPresent(
                  n -> served.add(Submission.of(inspector, notice(key, hazard)).at(at)));
          hazard
              .shutOff()
              .filter(task -> task.state() != SafetyShutOff.State.DONE)
              .ifPresent(task ->
                  served.add(Submission.of(inspector, shutOff(station, key)).at(at)));
          hazard.order().ifPresent(order -> hands.repair(station, order));
        }
      }
    }
    hands.each(served);
  }

  private static Command notice(Key key, Hazard hazard) {
    return hazard.foundAt().getEpochSecond() % 9 == 0
        ? new ServeNotice(
            key,
            Serving.Method.REFUSED_WITNESSED,
            "rec-" + key.id().hashCode(),
            Optional.of(Personal.of("样例见证人")))
        : ServeNotice.signed(key, "sig-" + key.root());
  }

  private static Command shutOff(int station, Key key) {
    return Math.floorMod(key.hashCode(), 5) == 0
        ? new ObstructShutOff(
            key,
            Personal.of("用户不让关阀"),
            Personal.of("样例见证人"),
            YearTown.headOf(station),
            Optional.of("CG-1"))
        : new ConfirmShutOff(key, new ShutOffProof("FT-" + key.root(), Optional.empty()));
  }

  /** After attempts at every part of the day nobody lives there now. */
  private void exempt(int station, LocalDate day) {
    Deque<Retry> queue = retries.computeIfAbsent(station, s -> new ArrayDeque<>());
    List<Submission> exempted = new ArrayList<>();
    queue.removeIf(retry -> {
      if (retry.attempts() < YearVisit.TIMES.size()) {
        return false;
      }
      exempted.add(Submission.of(
          Actor.employee(YearTown.headOf(station)),
          new ExemptWindow(
              retry.door().point(),
              day,
              ExemptionReason.LONG_ABSENCE,
              "porter-" + retry.door().number())));
      return true;
    });
    hands.each(exempted);
  }

  /** Hazards whose deadline comes are looked at again; most have been put right. */
  private void rechecks(int station, LocalDate day) {
    List<Submission> looks = new ArrayList<>();
    String fitter = YearTown.fitterOf(station);
    for (Held<Hazard> held : desk(station)
        .hazardsByDeadline(YearTown.stationOf(station), Optional.empty(), MOST_RECHECKS)
        .rows()) {
      Hazard hazard = held.value();
      boolean due = !hazard.deadline().isAfter(day.plusDays(1))
          && hazard.foundAt().isBefore(YearPlay.at(day, LocalTime.of(6, 0)));
      if (due) {
        SplittableRandom random = town.random(held.key().id().hashCode(), (int) day.toEpochDay());
        String number = "FC-" + ++cards;
        looks.add(Submission.of(
            Actor.employee(fitter),
            random.nextInt(100) < 86
                ? RecordRecheck.passed(held.key(), number)
                : RecordRecheck.failed(held.key(), number, day.plusDays(7))));
      }
    }
    for (Done<?> done : hands.each(looks)) {
      if (done.value() instanceof Hazard hazard) {
        hazard.restoral().map(Restoral::order).ifPresent(order -> hands.restore(station, order));
      }
    }
  }
}

package org.gasservice.examples.inspection;

import java.math.BigDecimal;
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
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.ConfirmShutOff;
import org.gasservice.core.inspection.DaySheet;
import org.gasservice.core.inspection.ExemptWindow;
import org.gasservice.core.inspection.ExemptionReason;
import org.gasservice.core.inspection.Finding;
import org.gasservice.core.inspection.Hazard;
import org.gasservice.core.inspection.HazardGrade;
import org.gasservice.core.inspection.InspectionCards;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.InspectionWindow;
import org.gasservice.core.inspection.Inspections;
import org.gasservice.core.inspection.ItemCheck;
import org.gasservice.core.inspection.ItemResult;
import org.gasservice.core.inspection.ObstructShutOff;
import org.gasservice.core.inspection.RecordInspection;
import org.gasservice.core.inspection.RecordInspectionBuilder;
import org.gasservice.core.inspection.RecordRecheck;
import org.gasservice.core.inspection.Restoral;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.inspection.SafetyShutOff;
import org.gasservice.core.inspection.ServeNotice;
import org.gasservice.core.inspection.Serving;
import org.gasservice.core.inspection.ShutOffProof;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.NoAccess;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.core.privacy.Personal;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** A working day of a station: the sheets, second and third visits, notices, re-checks, gas off and on. */
final class YearRounds {

  private static final InspectionCards CARDS = InspectionCards.standard();
  private static final int MOST_SHEETS = 100;
  private static final int MOST_RETRIES = 40;
  private static final int MOST_RECHECKS = 30;
  private static final int DAYS_BETWEEN = 4;
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(19, 0));

  /** Somebody nobody met. */
  private record Retry(YearTown.Door door, LocalDate last, int attempts) {}

  private final YearTown town;
  private final Site site;
  private final Map<String, Integer> refused;
  private final Map<Integer, Deque<Retry>> retries = new HashMap<>();
  private int cards;
  private int missedFirst;
  private int enteredLater;

  YearRounds(YearTown town, Site site, Map<String, Integer> refused) {
    this.town = town;
    this.site = site;
    this.refused = refused;
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
        LocalTime time = timeOf(door, 0).plusMinutes(nth * 5L);
        visit(visits, tried, door, sheet.value().inspector(), day, time, 0);
        nth++;
      }
    }
    again(station, day, visits, tried);
    List<Done<?>> done = each(visits);
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
      if (next.attempts() >= TIMES.size() || !window(next).contains(day)) {
        queue.add(next);
      } else if (next.last().plusDays(DAYS_BETWEEN).isAfter(day)) {
        queue.add(next);
      } else {
        made++;
        LocalTime time = timeOf(next.door(), next.attempts());
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

  /** Each attempt at another time of day, the last in the evening. */
  private static LocalTime timeOf(YearTown.Door door, int attempts) {
    int first = door.number() % 2;
    return TIMES.get(attempts == 0 ? first : attempts == 1 ? 1 - first : 2);
  }

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
    InspectionOutcome outcome = outcome(door, planned, random);
    RecordInspectionBuilder visit = RecordInspection.builder()
        .point(door.point())
        .number("AJ-" + ++cards)
        .outcome(outcome)
        .leaflet(outcome == InspectionOutcome.DONE);
    switch (outcome) {
      case DONE -> card(visit, door, random);
      case NO_ACCESS -> visit.noAccess(nobody(at, cards));
      case REFUSED, VACANT -> visit.evidence("witness-" + cards);
    }
    visits.add(Submission.of(Actor.employee(inspector), visit.build()).at(at));
    boolean home = door.use() == UseClass.RESIDENTIAL;
    if (outcome == InspectionOutcome.NO_ACCESS) {
      tried.add(new Retry(door, day, attempts + 1));
      missedFirst += home && attempts == 0 ? 1 : 0;
    } else if (outcome == InspectionOutcome.DONE && attempts > 0 && home) {
      enteredLater++;
    }
  }

  private static InspectionOutcome outcome(
      YearTown.Door door, LocalTime time, SplittableRandom random) {
    boolean evening = time.getHour() >= 18;
    return switch (door.habit()) {
      case VACANT -> InspectionOutcome.VACANT;
      case REFUSES -> InspectionOutcome.REFUSED;
      case AWAY -> InspectionOutcome.NO_ACCESS;
      case EVENINGS -> evening ? InspectionOutcome.DONE : InspectionOutcome.NO_ACCESS;
      case AT_HOME ->
        random.nextInt(100) < 91 ? InspectionOutcome.DONE : InspectionOutcome.NO_ACCESS;
    };
  }

  private static NoAccess nobody(Instant at, int card) {
    return NoAccess.builder()
        .at(at)
        .doorPhotoDigest("d" + card)
        .calls(List.of(at.minusSeconds(600), at.minusSeconds(240)))
        .waitedMinutes(10)
        .cardNumber("BY-" + card)
        .build();
  }

  private void card(RecordInspectionBuilder visit, YearTown.Door door, SplittableRandom random) {
    List<String> items = CARDS.of(door.use()).ids();
    String failed = random.nextInt(100) < 4 ? items.get(random.nextInt(items.size())) : "";
    visit.signature("sig-" + cards);
    List<ItemCheck> checks = new ArrayList<>(items.size());
    for (String item : items) {
      checks.add(new ItemCheck(item, item.equals(failed) ? ItemResult.FAILED : ItemResult.PASSED));
    }
    visit.items(checks);
    if (!failed.isEmpty()) {
      visit.findings(List.of(finding(failed, random)));
    }
  }

  /** Most critical ones are shut off on the spot. */
  private Finding finding(String item, SplittableRandom random) {
    int grade = random.nextInt(100);
    HazardGrade found =
        grade < 6 ? HazardGrade.CRITICAL : grade < 40 ? HazardGrade.SERIOUS : HazardGrade.ORDINARY;
    Finding finding = Finding.of(item, found, "样例隐患 " + item);
    return found == HazardGrade.CRITICAL && random.nextInt(100) < 70
        ? finding.withShutOff(new ShutOffProof("FT-" + cards, Optional.of(BigDecimal.TEN)))
        : finding;
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
          hazard.order().ifPresent(order -> repair(station, order));
        }
      }
    }
    each(served);
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
      if (retry.attempts() < TIMES.size()) {
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
    each(exempted);
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
    for (Done<?> done : each(looks)) {
      if (done.value() instanceof Hazard hazard) {
        hazard.restoral().map(Restoral::order).ifPresent(order -> restore(station, order));
      }
    }
  }

  // ---- orders

  private void repair(int station, Key order) {
    begin(station, order);
    end(station, order);
  }

  private void restore(int station, Key order) {
    begin(station, order);
    by(
        YearTown.fitterOf(station),
        AdvanceOrder.to(
            order,
            OrderState.RESTORED,
            Proof.builder()
                .test(TightnessTest.held("5", 15, "G-1"))
                .check(GasOnCheck.ALL)
                .build()));
    end(station, order);
  }

  private void begin(int station, Key order) {
    String fitter = YearTown.fitterOf(station);
    by(YearTown.headOf(station), AcceptOrder.of(order), DispatchOrder.of(order, fitter));
    by(
        fitter,
        Depart.of(order),
        Arrive.of(order, CheckIn.Method.DEVICE_POSITION),
        StartWork.of(order));
  }

  private void end(int station, Key order) {
    by(
        YearTown.fitterOf(station),
        FinishWork.of(order, "已处理"),
        GiveFeedback.of(order, FeedbackGiven.How.SIGNED, "sig-" + order.id().hashCode()));
    by(YearTown.headOf(station), new CloseOrder(order, ClosingMode.SOLVED));
  }

  private void by(String person, Command... commands) {
    List<Submission> submissions = new ArrayList<>();
    for (Command command : commands) {
      submissions.add(Submission.of(Actor.employee(person), command));
    }
    each(submissions);
  }

  /** Each for itself; what is refused is counted and left out. */
  private List<Done<?>> each(List<Submission> submissions) {
    List<Done<?>> done = new ArrayList<>();
    if (submissions.isEmpty()) {
      return done;
    }
    for (Result result : site.executeEach(submissions)) {
      if (result instanceof Result.Refused no) {
        refused.merge(no.refusal().code(), 1, Integer::sum);
      } else if (result instanceof Result.Applied applied) {
        done.add(applied.done());
      }
    }
    return done;
  }
}

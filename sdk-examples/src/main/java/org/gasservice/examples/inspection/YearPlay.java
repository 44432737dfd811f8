package org.gasservice.examples.inspection;

import com.google.common.collect.Lists;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.inspection.OpenPlan;
import org.gasservice.core.inspection.WatchLives;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.BeginSupply;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.DutyPost;
import org.gasservice.core.workforce.DutyShift;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.PublishRoster;
import org.gasservice.core.workforce.ShiftRotation;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Storage;

/** Plays the year: a company with its people and doors, two plans a station, every working day's rounds. */
final class YearPlay {

  private static final Actor HEAD = Actor.employee("E-0001");
  private static final int BATCH = 500;
  private static final int ROSTER_DAYS = 73;
  private static final LocalTime EVENING = LocalTime.of(21, 30);

  private final YearTown town;
  private final Site site;
  private final Progress progress;
  private final Map<String, Integer> refused = new TreeMap<>();

  private YearPlay(YearTown town, Site site, Progress progress) {
    this.town = town;
    this.site = site;
    this.progress = progress;
  }

  /** @param storage an empty one; closed afterwards */
  static YearReport play(Storage storage, YearTown town, Texts texts, PrintWriter err) {
    Instant start = at(YearTown.BUILT, LocalTime.of(8, 0));
    try (Site site = Site.open(storage, start, new RepeatableIds("year-" + town.seed()));
        Progress progress =
            Progress.of(texts, err, "year.task", town.points() + 365L * town.stations())) {
      texts.learn(site.registry());
      return new YearPlay(town, site, progress).run();
    }
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Site.ZONE).toInstant();
  }

  private YearReport run() {
    company();
    for (int station = 0; station < town.stations(); station++) {
      station(station);
    }
    LocalDate first = LocalDate.of(YearTown.YEAR, 1, 1);
    site.sweepTo(at(first, LocalTime.of(6, 0)));
    must(new WatchLives(first));
    YearRounds rounds = new YearRounds(town, site, refused);
    List<String> plans = new ArrayList<>();
    LocalDate end = first.plusYears(1);
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      site.sweepTo(at(day, LocalTime.of(7, 0)));
      if (day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 6 == 0) {
        plans.addAll(plan(day));
      }
      site.sweepTo(at(day, EVENING));
      if (works(day)) {
        for (int station = 0; station < town.stations(); station++) {
          rounds.day(station, day);
        }
      }
      site.followUp();
      progress.step(town.stations());
    }
    return new YearReader(site, town, end.minusDays(1), rounds, plans, refused).read();
  }

  private static boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The last month of a half-year is kept for those nobody met. */
  private List<String> plan(LocalDate from) {
    List<String> plans = new ArrayList<>();
    for (int station = 0; station < town.stations(); station++) {
      String plan = "PLAN-" + from + "-" + YearTown.stationOf(station);
      site.gas()
          .as(Actor.employee(YearTown.headOf(station)))
          .inspections()
          .draw(
              OpenPlan.builder()
                  .plan(plan)
                  .unit(YearTown.stationOf(station))
                  .from(from)
                  .through(from.plusMonths(6).minusDays(1))
                  .people(town.crewOf(station))
                  .due(0)
                  .build(),
              day -> works(day) && day.getDayOfMonth() <= 24,
              true);
      plans.add(plan);
    }
    return plans;
  }

  // ---- the company

  private void company() {
    site.execute(
        Submission.of(Actor.setup(), new FoundCompany("样例燃气 / Sample Gas", Site.ZONE, HEAD.id())));
    must(new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "总部", Optional.empty()));
    must(new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "分公司", Optional.empty()));
  }

  private void station(int station) {
    String unit = YearTown.stationOf(station);
    must(new OpenUnit(unit, OrgLevel.STATION, Optional.of("BR"), unit, Optional.empty()));
    LocalDate longest = LocalDate.of(YearTown.YEAR + 2, 12, 31);
    hire(YearTown.headOf(station), unit, "SUPERVISOR", false, longest);
    hire(YearTown.fitterOf(station), unit, "TECHNICIAN", false, longest);
    town.inspectorsOf(station)
        .forEach(inspector -> hire(
            inspector.id(),
            unit,
            "TECHNICIAN",
            inspector.contracted(),
            inspector.certifiedThrough()));
    rosters(station, unit);
    must(new BeginSupply("BR", unit));
    List<Command> parties = new ArrayList<>();
    List<YearTown.Door> doors = town.doorsOf(station);
    doors.stream().map(YearTown.Door::party).distinct().forEach(party -> parties.add(party(party)));
    each(parties);
    for (List<YearTown.Door> some : Lists.partition(doors, BATCH / 5)) {
      each(some.stream().flatMap(door -> town.opening(door).stream()).toList());
      site.followUp();
      progress.step(some.size());
    }
  }

  private static RegisterParty party(String id) {
    return RegisterParty.builder()
        .party(id)
        .kind(PartyKind.PERSON)
        .name(Personal.of("样例户主" + id))
        .addPhones(Personal.of("000-5570-" + id))
        .idNumber(Personal.of("000000" + id))
        .build();
  }

  private void hire(
      String person, String unit, String role, boolean contracted, LocalDate through) {
    must(Hire.builder()
        .employee(person)
        .name(Personal.of("样例员工" + person))
        .contractor(contracted ? Optional.of("样例外协") : Optional.empty())
        .post("inspector")
        .unit(unit)
        .card("K-" + person)
        .build());
    must(new GrantRole(person, role));
    must(IssueCertificate.builder()
        .employee(person)
        .certificate("C-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("N-" + person))
        .issuer("样例市住建局")
        .workKinds(Set.of(OrderKind.Work.INSPECTION, OrderKind.Work.GAS_ON, OrderKind.Work.REPAIR))
        .validFrom(YearTown.BUILT.minusYears(1))
        .validThrough(through)
        .build());
  }

  /** Hotline and emergency crew in three shifts, all year and without a gap; the counter on its first day. */
  private void rosters(int station, String unit) {
    List<List<String>> teams = List.of(
        List.of(YearTown.headOf(station)),
        List.of(YearTown.fitterOf(station)),
        List.of(town.inspectorsOf(station).get(0).id()));
    ShiftRotation rotation = new ShiftRotation(
        Site.ZONE, List.of(LocalTime.of(0, 0), LocalTime.of(8, 0), LocalTime.of(16, 0)), teams);
    LocalDate from = LocalDate.of(YearTown.YEAR, 1, 1);
    for (int part = 0; part < 5; part++) {
      LocalDate to = from.plusDays(ROSTER_DAYS);
      for (DutyPost post : List.of(DutyPost.HOTLINE, DutyPost.EMERGENCY)) {
        must(PublishRoster.builder()
            .unit(unit)
            .post(post)
            .from(rotation.startOf(from))
            .to(rotation.startOf(to))
            .addAllShifts(rotation.shifts(from, to))
            .build());
      }
      from = to;
    }
    Instant opens = at(YearTown.BUILT, LocalTime.of(8, 0));
    Instant closes = at(YearTown.BUILT, LocalTime.of(18, 0));
    must(PublishRoster.builder()
        .unit(unit)
        .post(DutyPost.COUNTER)
        .from(opens)
        .to(closes)
        .addShifts(new DutyShift(YearTown.headOf(station), opens, closes))
        .build());
  }

  private void must(Command command) {
    site.execute(Submission.of(HEAD, command));
  }

  private void each(List<? extends Command> commands) {
    for (List<? extends Command> some : Lists.partition(commands, BATCH)) {
      List<Submission> submissions = new ArrayList<>();
      some.forEach(command -> submissions.add(Submission.of(HEAD, command)));
      for (Result result : site.executeEach(submissions)) {
        if (result instanceof Result.Refused no) {
          refused.merge(no.refusal().code(), 1, Integer::sum);
        }
      }
    }
  }
}

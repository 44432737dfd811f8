package org.gasservice.examples.project;

import com.google.common.collect.Lists;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.AcceptSection;
import org.gasservice.core.customer.Application;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.NoteFlat;
import org.gasservice.core.customer.OpenProject;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.PlanBatchDay;
import org.gasservice.core.customer.PlanBatchDay.PlannedVisits;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.BeginSupply;
import org.gasservice.core.workforce.DutyPost;
import org.gasservice.core.workforce.DutyShift;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.PublishRoster;
import org.gasservice.examples.project.Estate.Home;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Storage;

/**
 * Plays the project. Every command has an id that follows from what it does, so a run that was cut short goes on where it was and a second
 * run changes nothing.
 */
final class ProjectPlay {

  private static final Actor HEAD = Actor.employee("E-7001");
  private static final List<String> LEADS = List.of("E-7101", "E-7102");
  private static final int VISITS_A_DAY = 80;
  private static final int BATCH = 100;

  private final Estate estate;
  private final Site site;
  private final Progress progress;
  private final Map<String, Integer> refused = new TreeMap<>();

  private ProjectPlay(Estate estate, Site site, Progress progress) {
    this.estate = estate;
    this.site = site;
    this.progress = progress;
  }

  /** @param storage closed afterwards */
  static ProjectReport play(Storage storage, int flats, Texts texts, PrintWriter err) {
    Estate estate = new Estate(flats);
    try (Site site =
            Site.open(storage, Estate.at(Estate.FIRST_DAY, 8, 0), new RepeatableIds("project"));
        Progress progress = Progress.of(texts, err, "project.task", total(estate))) {
      texts.learn(site.registry());
      return new ProjectPlay(estate, site, progress).run();
    }
  }

  /** Every flat is planned, moved into and visited, some twice. */
  private static long total(Estate estate) {
    return 3L * estate.flats() + secondRound(estate).size();
  }

  private static List<Home> secondRound(Estate estate) {
    return estate.homes().stream()
        .filter(home -> home.firstTrouble().isPresent() || home.untried())
        .toList();
  }

  private ProjectReport run() {
    company();
    for (int section = 0; section < estate.sections(); section++) {
      must("plan-" + section, estate.plan(section));
      site.followUp();
      progress.step(estate.homesOf(section).size());
    }
    movingIn();
    tooEarly();
    LocalDate day = sectionsAccepted();
    day = batchDays(day, true, estate.homes());
    day = batchDays(day.plusDays(7), false, secondRound(estate));
    return new ProjectReader(site, day.minusDays(1), refused).read();
  }

  private void company() {
    site.execute(
        Submission.of(Actor.setup(), new FoundCompany("样例燃气 / Sample Gas", Site.ZONE, HEAD.id()))
            .withId("found"));
    must("hq", new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "总部", Optional.empty()));
    must("br", new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "分公司", Optional.empty()));
    must(
        "st",
        new OpenUnit(Estate.STATION, OrgLevel.STATION, Optional.of("BR"), "湖滨站", Optional.empty()));
    for (String lead : LEADS) {
      must(
          "hire-" + lead,
          Hire.builder()
              .employee(lead)
              .name(Personal.of("样例点火员" + lead))
              .post("technician")
              .unit(Estate.STATION)
              .build());
      must("grant-" + lead, new GrantRole(lead, "TECHNICIAN"));
    }
    centre();
    must(
        "developer",
        RegisterParty.builder()
            .party(Estate.DEVELOPER)
            .kind(PartyKind.FIRM)
            .name(Personal.of("样例置业"))
            .addPhones(Personal.of("000-5550-3000"))
            .idNumber(Personal.of("000000000000000000"))
            .build());
    must(
        "project",
        new OpenProject(
            Optional.of(Estate.PROJECT),
            Application.of(Estate.DEVELOPER, "LICENCE", "PROJECT"),
            Estate.STATION,
            "湖滨样例花园 / Lakeside Sample Garden"));
  }

  /** Somebody tries to light a flat before its section is accepted. */
  private void tooEarly() {
    if (site.gas().as(HEAD).customers().batchDaysOf(Estate.PROJECT, 1).isEmpty()) {
      each(HEAD, "early", List.of(new LightPoint(new Home(1).point(), Ignition.complete())));
    }
  }

  private void movingIn() {
    for (List<Home> some : Lists.partition(estate.homes(), BATCH / 4)) {
      List<Command> steps = new ArrayList<>();
      some.forEach(home -> steps.addAll(estate.movingIn(home)));
      each(HEAD, "move-in-" + some.get(0).number(), steps);
      progress.step(some.size());
    }
  }

  /** One section every third day. */
  private LocalDate sectionsAccepted() {
    LocalDate day = Estate.FIRST_DAY;
    for (int section = 0; section < estate.sections(); section++) {
      day = day.plusDays(3);
      site.moveTo(Estate.at(day, 10, 0));
      String id = Estate.sectionOf(section);
      must("accept-" + id, new AcceptSection(Estate.PROJECT, id, "PT-" + id));
    }
    return day.plusDays(1);
  }

  /** @return the day after the last */
  private LocalDate batchDays(LocalDate from, boolean firstRound, List<Home> homes) {
    LocalDate day = from;
    for (List<Home> some : Lists.partition(homes, VISITS_A_DAY)) {
      site.moveTo(Estate.at(day, 8, 0));
      String lead = LEADS.get((int) (day.toEpochDay() % LEADS.size()));
      must("list-" + day, new PlanBatchDay(Estate.PROJECT, day, lead, lists(some)));
      site.moveTo(Estate.at(day, 17, 0));
      Actor crew = Actor.employee(lead);
      each(
          crew,
          "visits-" + day,
          some.stream().flatMap(home -> visit(home, firstRound)).toList());
      site.followUp();
      progress.step(some.size());
      day = day.plusDays(1);
    }
    return day;
  }

  private static List<PlannedVisits> lists(List<Home> homes) {
    return homes.stream()
        .map(Home::sectionId)
        .distinct()
        .map(section -> new PlannedVisits(
            section,
            homes.stream()
                .filter(home -> home.sectionId().equals(section))
                .map(Home::point)
                .toList()))
        .toList();
  }

  /** What the crew sends in from a home. */
  private static Stream<Command> visit(Home home, boolean firstRound) {
    Ignition done =
        Ignition.complete().withSignature("SIG-" + home.number()).withPermit("GP-" + home.number());
    if (firstRound && home.untried()) {
      return Stream.of(
          new LightPoint(home.point(), done.withTriedByUser(false)),
          noted(home, FlatResult.NOT_TRIED, "1"));
    }
    if (firstRound ? home.firstTrouble().isEmpty() : home.litOnSecondRound()) {
      return Stream.of(new LightPoint(home.point(), done));
    }
    return Stream.of(noted(home, home.firstTrouble().orElseThrow(), firstRound ? "1" : "2"));
  }

  private static Command noted(Home home, FlatResult result, String round) {
    return new NoteFlat(
        Estate.PROJECT,
        home.sectionId(),
        home.point(),
        result,
        Optional.of("CARD-" + round + "-" + home.number()));
  }

  /** No company lights a home without a service centre that has people in it. */
  private void centre() {
    Instant opens = Estate.at(Estate.FIRST_DAY, 8, 0);
    Instant closes = Estate.at(Estate.FIRST_DAY, 18, 0);
    must(
        "roster",
        PublishRoster.builder()
            .unit(Estate.STATION)
            .post(DutyPost.COUNTER)
            .from(opens)
            .to(closes)
            .addShifts(new DutyShift(LEADS.get(0), opens, closes))
            .build());
    must("supply", new BeginSupply("BR", Estate.STATION));
  }

  private void must(String id, Command command) {
    site.execute(Submission.of(HEAD, command).withId("project-" + id));
  }

  /** Each for itself; what is refused is counted and left out. */
  private void each(Actor by, String id, List<? extends Command> commands) {
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      submissions.add(Submission.of(by, commands.get(i)).withId("project-" + id + "-" + i));
    }
    for (Result result : site.executeEach(submissions)) {
      if (result instanceof Result.Refused no) {
        refused.merge(no.refusal().code(), 1, Integer::sum);
      }
    }
  }
}

package org.gasservice.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_6_2;
import static org.gasservice.core.standard.Clauses.D10_6_3a;
import static org.gasservice.core.standard.Clauses.D6_14;
import static org.gasservice.core.standard.Clauses.D6_5_5;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Session;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.training.Attendance.Presence;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.Leave;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.core.workforce.Topic;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final Office office = new Office(
      FollowUpFeature.create(),
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      TrainingFeature.create(Office.ZONE));
  private final Follower follower = new Follower(office.pipeline());
  private final Instant now = office.now();
  private final Trainings trainings =
      new Trainings(Session.of(office.pipeline(), Actor.employee("E-9")));

  @BeforeEach
  void company() {
    office.run(new OpenUnit(
        "HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()));
    for (String person : List.of("E-1", "E-2", "E-3")) {
      office.run(Hire.builder()
          .employee(person)
          .name(Personal.of("Feng"))
          .post("TECHNICIAN")
          .unit("HQ")
          .contractor(Optional.of("Pipe & Sons").filter(firm -> person.equals("E-3")))
          .build());
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static Course course(String id, Set<Topic> topics) {
    return new Course(id, "Course " + id, topics, TrainingForm.CLASS, TODAY.plusMonths(2));
  }

  private static ScheduleSessionBuilder session(Instant from, String... invited) {
    return ScheduleSession.builder()
        .unit("HQ")
        .title("Leak tests")
        .form(TrainingForm.MEETING)
        .addTopics(Topic.SKILLS)
        .from(from)
        .to(from.plus(Duration.ofHours(2)))
        .addInvited(invited);
  }

  private Key schedule(ScheduleSession command) {
    return ((TrainingSession) office.run(command).value()).key();
  }

  private Qualifications papers(String employee) {
    return office.value(Qualifications.TYPE, Qualifications.keyOf(employee));
  }

  @Test
  @Keeps({D10_6_2, D6_14})
  void aYearIsPlannedAboutAllFiveTopicsOrNotAtAll() {
    Course some = course("C-1", EnumSet.of(Topic.CULTURE, Topic.NORMS, Topic.SKILLS));
    assertThat(office.violation(new PlanTraining("HQ", 2026, List.of(some))))
        .isEqualTo("D10-6.2 training.topic-missing");

    office.run(new PlanTraining(
        "HQ", 2026, List.of(some, course("C-2", EnumSet.of(Topic.GAS_BASICS, Topic.RULES)))));

    assertThat(trainings.planOf("HQ", 2026).orElseThrow().value().courses()).hasSize(2);
    office.run(new PlanTraining("HQ", 2026, List.of(course("C-3", EnumSet.allOf(Topic.class)))));
    assertThat(trainings.planOf("HQ", 2026).orElseThrow().value().course("C-1")).isEmpty();
  }

  @Test
  void everyProblemOfAPlanIsNamedAtOnce() {
    Course nextYear = new Course("C 1", " ", Set.of(), TrainingForm.CLASS, TODAY.plusYears(1));
    InvalidCommand refusal =
        (InvalidCommand) office.refused(new PlanTraining("HQ", 2026, List.of(nextYear, nextYear)));

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .contains("courses.course", "courses.title", "courses.topics", "courses.by", "courses.id");
  }

  @Test
  @Keeps(D10_6_3a)
  void aSessionOfAPlannedCourseTakesTitleFormAndTopicsFromIt() {
    office.run(new PlanTraining("HQ", 2026, List.of(course("C-1", EnumSet.allOf(Topic.class)))));
    ScheduleSession command = ScheduleSession.builder()
        .unit("HQ")
        .course("C-1")
        .from(now)
        .to(now.plusSeconds(60))
        .addInvited("E-1")
        .build();

    TrainingSession session = office.value(TrainingSession.TYPE, schedule(command));

    assertThat(session.title()).isEqualTo("Course C-1");
    assertThat(session.form().scheduled()).isFalse();
    assertThat(session.topics()).hasSize(5);
    assertThat(office.violation(session(now, "E-1").course("C-9").build()))
        .isEqualTo("D10-6.2 training.no-such-course");
  }

  @Test
  @Keeps({D6_5_5, D10_6_2})
  void whoWasThereIsTrainedAndWhoWasNotIsNot() {
    Key key = schedule(session(now, "E-1", "E-2").build());
    office.wait(Duration.ofHours(2));
    office.run(new HoldSession(
        key,
        List.of(
            new Attendance("E-1", Presence.ATTENDED),
            new Attendance("E-2", Presence.EXCUSED),
            new Attendance("E-3", Presence.ATTENDED))));
    follower.follow(100);

    assertThat(papers("E-1").trained()).containsEntry(Topic.SKILLS, TODAY);
    assertThat(papers("E-2").trained()).isEmpty();
    assertThat(papers("E-3").trained()).containsOnlyKeys(Topic.SKILLS);
    assertThat(trainings.sessionsFor("E-3", now, now.plusSeconds(1), 10)).hasSize(1);
    assertThat(trainings.sessionsOf("HQ", now.plusSeconds(1), now.plusSeconds(2), 10))
        .isEmpty();
  }

  @Test
  @Keeps(D6_5_5)
  void nobodyInvitedIsLeftOutAndNothingIsHeldBeforeItBegan() {
    Key key = schedule(session(now.plusSeconds(60), "E-1", "E-2").build());
    HoldSession one = new HoldSession(key, List.of(new Attendance("E-1", Presence.ATTENDED)));

    assertThat(office.violation(one)).isEqualTo("D6-5.5 training.not-begun");
    office.wait(Duration.ofMinutes(1));
    assertThat(office.violation(one)).isEqualTo("D6-5.5 training.attendance-missing");
    office.run(new CancelSession(key));
    assertThat(office.violation(one)).isEqualTo("D6-5.5 training.not-planned");
    assertThat(office.violation(new CancelSession(key))).isEqualTo("D6-5.5 training.not-planned");
  }

  @Test
  void whoHasLeftIsNotInvited() {
    office.run(new Leave("E-2", Optional.empty(), Optional.empty()));

    assertThat(office.violation(session(now, "E-1", "E-2").build()))
        .isEqualTo("D6-5.5 workforce.has-left");
  }

  @Test
  void aSessionWithoutACourseSaysWhatItIsAbout() {
    InvalidCommand refusal = (InvalidCommand)
        office.refused(ScheduleSession.builder().unit("HQ").from(now).to(now).build());

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("title", "form", "topics", "from", "invited");
  }
}

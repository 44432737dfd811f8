package org.gasservice.core.training;

import static org.gasservice.core.standard.Clauses.D10_6_2;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.NoteTraining;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** Plans and sessions of training as one feature. Needs {@code workforce}. */
public final class TrainingFeature {

  private final ZoneId zone;

  private TrainingFeature(ZoneId zone) {
    this.zone = zone;
  }

  /** @param zone the company's: the year of a plan and the day of a session are days there */
  public static Feature create(ZoneId zone) {
    TrainingFeature training = new TrainingFeature(zone);
    return Feature.named("training")
        .type(TrainingPlan.TYPE)
        .type(TrainingSession.TYPE)
        .command(CommandType.within(
            "training.plan",
            PlanTraining.class,
            TrainingPlan.TYPE,
            PlanTraining::unit,
            TrainingFeature::plan))
        .command(CommandType.within(
            "training.schedule",
            ScheduleSession.class,
            TrainingSession.TYPE,
            ScheduleSession::unit,
            training::schedule))
        .command(CommandType.within(
            "training.hold",
            HoldSession.class,
            TrainingSession.TYPE,
            command -> command.session().root(),
            TrainingFeature::hold))
        .command(CommandType.within(
            "training.cancel",
            CancelSession.class,
            TrainingSession.TYPE,
            command -> command.session().root(),
            (command, draft) -> change(draft, command.session(), TrainingSession::cancelled)))
        .followUp(new FollowUp(
            "training-noted",
            Set.of("training.hold"),
            Set.of("workforce.note-training"),
            training::noted))
        .messages(TrainingFeature.class)
        .build();
  }

  private static Key plan(PlanTraining command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    TrainingPlan plan = new TrainingPlan(command.unit(), command.year(), command.courses());
    Key key = TrainingPlan.keyOf(command.unit(), command.year());
    draft
        .find(TrainingPlan.TYPE, key)
        .ifPresentOrElse(
            before -> draft.update(TrainingPlan.TYPE, before, plan.aboutEverything()),
            () -> draft.insert(TrainingPlan.TYPE, key, plan.aboutEverything()));
    return key;
  }

  @Keeps({Clauses.D10_6_3a, Clauses.D6_14})
  private Key schedule(ScheduleSession command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.invited().forEach(person -> requireEmployed(draft, person));
    command.trainer().ifPresent(person -> requireEmployed(draft, person));
    Optional<Course> course = command.course().map(id -> planned(command, id, draft));
    Key key = draft.newKey("session");
    TrainingSession session = TrainingSession.builder()
        .key(key)
        .course(command.course())
        .title(command.title().or(() -> course.map(Course::title)).orElseThrow())
        .form(command.form().or(() -> course.map(Course::form)).orElseThrow())
        .topics(command.topics().isEmpty() ? course.orElseThrow().topics() : command.topics())
        .from(command.from())
        .to(command.to())
        .trainer(command.trainer())
        .invited(command.invited())
        .state(SessionState.PLANNED)
        .build();
    draft.insert(TrainingSession.TYPE, key, session);
    return key;
  }

  private Course planned(ScheduleSession command, String id, Draft draft) {
    int year = LocalDate.ofInstant(command.from(), zone).getYear();
    return draft
        .find(TrainingPlan.TYPE, TrainingPlan.keyOf(command.unit(), year))
        .flatMap(plan -> plan.value().course(id))
        .orElseThrow(() -> new RuleViolation(
            D10_6_2, "training.no-such-course", Map.of("course", id, "year", year)));
  }

  private static Key hold(HoldSession command, Draft draft) {
    command
        .attendance()
        .forEach(line -> draft.require(Employee.TYPE, Employee.keyOf(line.employee())));
    return change(
        draft,
        command.session(),
        session -> session.held(command.attendance(), draft.occurredAt()));
  }

  private static Key change(Draft draft, Key session, UnaryOperator<TrainingSession> rule) {
    var before = draft.require(TrainingSession.TYPE, session);
    draft.update(TrainingSession.TYPE, before, rule.apply(before.value()));
    return session;
  }

  private static void requireEmployed(Draft draft, String person) {
    Employee employee = draft.require(Employee.TYPE, Employee.keyOf(person)).value();
    if (employee.through().isPresent()) {
      throw new RuleViolation(Clauses.D6_5_5, "workforce.has-left", Map.of("employee", person));
    }
  }

  /** Who was there was trained, on the day it began. */
  @Keeps({Clauses.D6_5_5, Clauses.D10_6_2})
  private Plan noted(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    TrainingSession session = reads.require(TrainingSession.TYPE, trigger.key()).value();
    LocalDate day = LocalDate.ofInstant(session.from(), zone);
    int from = after.map(bytes -> Integer.parseInt(bytes.asUtf8())).orElse(0);
    List<String> attended = session.attended();
    int to = Math.min(attended.size(), from + limit);
    List<Derived> derived = attended.subList(from, to).stream()
        .map(person -> Derived.of(
            Qualifications.keyOf(person), new NoteTraining(person, session.topics(), day)))
        .toList();
    return new Plan(
        derived,
        to < attended.size() ? Optional.of(Bytes.utf8(String.valueOf(to))) : Optional.empty());
  }
}

package org.gasservice.core.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What is done about training, and how it is found. Lists hold at most the number asked for, 1 to 1000. */
public final class Trainings {

  private final Session session;

  public Trainings(Session session) {
    this.session = session;
  }

  public Done<TrainingPlan> plan(PlanTraining command) {
    return session.execute(command, TrainingPlan.TYPE);
  }

  public Done<TrainingSession> schedule(ScheduleSession command) {
    return session.execute(command, TrainingSession.TYPE);
  }

  public Done<TrainingSession> hold(HoldSession command) {
    return session.execute(command, TrainingSession.TYPE);
  }

  public Done<TrainingSession> cancel(CancelSession command) {
    return session.execute(command, TrainingSession.TYPE);
  }

  /** The plan of a unit for a calendar year. */
  public Optional<Held<TrainingPlan>> planOf(String unit, int year) {
    return session.find(TrainingPlan.TYPE, TrainingPlan.keyOf(unit, year));
  }

  /** Sessions of a unit that begin in a time, earliest first. @param to exclusive */
  public List<Held<TrainingSession>> sessionsOf(String unit, Instant from, Instant to, int limit) {
    return scan(Range.all(TrainingSession.OF_UNIT).inRoot(unit).atLeast(from).below(to), limit);
  }

  /** Sessions somebody is invited to or came to that begin in a time, earliest first. @param to exclusive */
  public List<Held<TrainingSession>> sessionsFor(
      String employee, Instant from, Instant to, int limit) {
    return scan(
        Range.all(TrainingSession.OF_EMPLOYEE).equalTo(employee).atLeast(from).below(to), limit);
  }

  private List<Held<TrainingSession>> scan(Range range, int limit) {
    return session.scan(TrainingSession.TYPE, range, Optional.empty(), limit).rows();
  }
}

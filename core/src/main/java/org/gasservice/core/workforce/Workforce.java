package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What is done about units and people, and how they are found. Lists hold at most the number asked for, 1 to 1000. */
public final class Workforce {

  private final Session session;

  public Workforce(Session session) {
    this.session = session;
  }

  public Done<OrgUnit> openUnit(OpenUnit command) {
    return session.execute(command, OrgUnit.TYPE);
  }

  public Done<Employee> hire(Hire command) {
    return session.execute(command, Employee.TYPE);
  }

  public Done<Employee> leave(Leave command) {
    return session.execute(command, Employee.TYPE);
  }

  public Done<Qualifications> recordExam(RecordExam command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Qualifications> issue(IssueCertificate command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Qualifications> revoke(RevokeCertificate command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Crew> formCrew(FormCrew command) {
    return session.execute(command, Crew.TYPE);
  }

  public Done<DutyRoster> publish(PublishRoster command) {
    return session.execute(command, DutyRoster.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  // ---- look-ups

  public Optional<Held<OrgUnit>> unit(String id) {
    return session.find(OrgUnit.TYPE, OrgUnit.keyOf(id));
  }

  /**
   * The way up from a unit [D1-4.4].
   *
   * @throws org.gasservice.core.command.NotFound when there is no such unit
   */
  public EscalationPath pathFrom(String unit) {
    OrgUnit start = session.require(OrgUnit.TYPE, OrgUnit.keyOf(unit)).value();
    return EscalationPath.from(
        start, id -> session.require(OrgUnit.TYPE, OrgUnit.keyOf(id)).value());
  }

  public Optional<Held<Employee>> employee(String staffNumber) {
    return session.find(Employee.TYPE, Employee.keyOf(staffNumber));
  }

  public Optional<Held<Qualifications>> qualifications(String staffNumber) {
    return session.find(Qualifications.TYPE, Qualifications.keyOf(staffNumber));
  }

  /** People of a unit who have not left, by post. */
  public List<Held<Employee>> peopleOf(String unit, int limit) {
    return scan(Employee.TYPE, Range.all(Employee.OF_UNIT).equalTo(unit), limit);
  }

  /** People by the beginning of their name. */
  public List<Held<Employee>> named(Personal beginning, int limit) {
    return scan(Employee.TYPE, Range.all(Employee.BY_NAME).startingWith(beginning.reveal()), limit);
  }

  /** People whose last certificate ends before a day, the earliest first: who needs an exam. */
  public List<Held<Qualifications>> expiringBefore(LocalDate day, int limit) {
    return scan(Qualifications.TYPE, Range.all(Qualifications.BY_EXPIRY).below(day), limit);
  }

  /** Crews of a unit that are not disbanded. */
  public List<Held<Crew>> crewsOf(String unit, int limit) {
    return scan(Crew.TYPE, Range.all(Crew.OF_UNIT).inRoot(unit), limit);
  }

  /** Who is on duty at a post of a unit at a moment; empty when nobody is, or no roster was published. */
  public List<String> onDuty(String unit, DutyPost post, Instant moment) {
    Range upTo = Range.all(DutyRoster.OF_POST)
        .inRoot(unit)
        .equalTo(post.name())
        .below(moment.plusNanos(1_000));
    return scan(DutyRoster.TYPE, upTo, 1).stream()
        .flatMap(roster -> roster.value().onDuty(moment).stream())
        .toList();
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}

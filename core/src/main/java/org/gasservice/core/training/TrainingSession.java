package org.gasservice.core.training;

import static org.gasservice.core.standard.Clauses.D6_5_5;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.training.Attendance.Presence;
import org.gasservice.core.workforce.Topic;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * People coming together to learn (培训场次). Lies in the root of the unit that holds it.
 *
 * @param course of the unit's plan for the year; absent when it was not planned
 * @param from begin
 * @param to end
 * @param trainer staff number of who teaches, if it is somebody of ours
 * @param invited staff numbers, of contractors' staff, too
 * @param attendance a line for everybody invited, and for whoever came besides; empty before it was held
 */
@Value.Builder
public record TrainingSession(
    Key key,
    Optional<String> course,
    String title,
    TrainingForm form,
    Set<Topic> topics,
    Instant from,
    Instant to,
    Optional<String> trainer,
    Set<String> invited,
    SessionState state,
    List<Attendance> attendance)
    implements WithTrainingSession {

  /** Sessions of a unit by their begin: scan within the root of the unit. */
  public static final String OF_UNIT = "of_unit";

  /** Sessions somebody is invited to or came to, by their begin. */
  public static final String OF_EMPLOYEE = "of_employee";

  /** Most people of one session. */
  public static final int MOST_PEOPLE = 150;

  public static final AggregateType<TrainingSession> TYPE = new AggregateType<>(
      "training_session",
      TrainingSession.class,
      JsonCodec.whole(1, TrainingSession.class),
      List.of(Attribute.of("begins", Kind.INSTANT, TrainingSession::from)),
      List.of(
          Index.over(OF_UNIT, Reach.ROOT, "begins"),
          Index.tuples(
              OF_EMPLOYEE,
              Reach.STORE,
              List.of(Column.of("employee", Kind.TOKEN), Column.of("starts", Kind.INSTANT)),
              session -> session.people().stream()
                  .map(person -> List.<Object>of(person, session.from()))
                  .toList())));

  public TrainingSession {
    course = course == null ? Optional.empty() : course;
    topics = topics == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(topics);
    trainer = trainer == null ? Optional.empty() : trainer;
    invited = invited == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(invited);
    attendance = attendance == null ? List.of() : List.copyOf(attendance);
  }

  public static TrainingSessionBuilder builder() {
    return new TrainingSessionBuilder();
  }

  /** Everybody invited, and whoever came besides. */
  public Set<String> people() {
    return Sets.union(
            invited, attendance.stream().map(Attendance::employee).collect(Collectors.toSet()))
        .immutableCopy();
  }

  /** Whoever was there. */
  public List<String> attended() {
    return attendance.stream()
        .filter(line -> line.presence() == Presence.ATTENDED)
        .map(Attendance::employee)
        .toList();
  }

  /**
   * It was held.
   *
   * @throws RuleViolation [D6-5.5] when it has not begun, or somebody invited is neither there, excused nor absent
   */
  @Keeps(Clauses.D6_5_5)
  TrainingSession held(List<Attendance> lines, Instant at) {
    requirePlanned();
    if (at.isBefore(from)) {
      throw new RuleViolation(D6_5_5, "training.not-begun", Map.of("from", from));
    }
    Set<String> said = lines.stream().map(Attendance::employee).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(Sets.difference(invited, said));
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          D6_5_5,
          "training.attendance-missing",
          Map.of("employee", missing.iterator().next(), "missing", missing.size()));
    }
    return withState(SessionState.HELD).withAttendance(lines);
  }

  TrainingSession cancelled() {
    requirePlanned();
    return withState(SessionState.CANCELLED);
  }

  private void requirePlanned() {
    if (state != SessionState.PLANNED) {
      throw new RuleViolation(D6_5_5, "training.not-planned", Map.of("state", state));
    }
  }
}

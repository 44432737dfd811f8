package org.gasservice.core.training;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Records that a session was held and who was there ({@code training.hold}) [D6-5.5]. What they were trained in is noted with their
 * qualifications by itself.
 *
 * @param attendance a line for everybody invited; whoever came besides may be added
 */
public record HoldSession(Key session, List<Attendance> attendance) implements Command {

  public HoldSession {
    attendance = attendance == null ? List.of() : List.copyOf(attendance);
  }

  @Override
  public void check(Problems problems) {
    attendance.forEach(line -> problems.token("attendance.employee", line.employee()));
    problems.require(!attendance.isEmpty(), "attendance", "problem.missing");
    problems.require(
        attendance.size() <= TrainingSession.MOST_PEOPLE, "attendance", "problem.too-large");
    problems.require(
        attendance.stream().map(Attendance::employee).distinct().count() == attendance.size(),
        "attendance",
        "training.attendance-twice");
  }
}

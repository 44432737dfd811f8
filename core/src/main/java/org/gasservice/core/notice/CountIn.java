package org.gasservice.core.notice;

import java.util.List;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Problems;

/**
 * Counts homes in that an interruption affects ({@code notice.count-in}); derived from what it follows, a page at a time.
 *
 * @param points at most 64
 * @param inForce whether they lose gas now; else they are to be told
 * @param last whether these are the last ones behind its valves
 */
public record CountIn(String interruption, List<String> points, boolean inForce, boolean last)
    implements InterruptionCommand {

  public CountIn {
    points = points == null ? List.of() : List.copyOf(points);
  }

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.require(points.size() <= FollowUp.PAGE, "points", "problem.too-large");
    points.forEach(point -> problems.token("points", point));
  }
}

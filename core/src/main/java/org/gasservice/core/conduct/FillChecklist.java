package org.gasservice.core.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Records what an inspector saw ({@code conduct.fill-checklist}) [D6-4].
 *
 * @param unit where
 * @param place {@code HALL}, {@code AGENT_DESK} or {@code HOME}
 * @param role of whom it is about: {@code CLERK}, {@code AGENT} or {@code FIELD_STAFF}
 * @param employee whom it is about; absent when only the place was looked at
 * @param lines one for each line of the checklist in force
 */
@Value.Builder
public record FillChecklist(
    String unit, String place, String role, Optional<String> employee, List<LineResult> lines)
    implements Command {

  static final int MOST_LINES = 120;

  public FillChecklist {
    employee = employee == null ? Optional.empty() : employee;
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  public static FillChecklistBuilder builder() {
    return new FillChecklistBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("place", place);
    problems.token("role", role);
    employee.ifPresent(who -> problems.token("employee", who));
    problems.require(lines.size() <= MOST_LINES, "lines", "problem.range");
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineResult line = lines.get(i);
      String path = "lines[" + i + "]";
      problems.token(path + ".clause", line.clause());
      problems.personal(path + ".note", line.note());
      problems.require(!seen.contains(line.clause()), path + ".clause", "conduct.line-doubled");
      problems.require(
          line.result() != LineResult.Result.FAILED || line.note().isPresent(),
          path + ".note",
          "conduct.say-what-was-seen");
      seen.add(line.clause());
    }
  }
}

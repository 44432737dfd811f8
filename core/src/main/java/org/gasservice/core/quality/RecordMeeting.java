package org.gasservice.core.quality;

import java.util.HashSet;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Puts the minutes of a team meeting on record ({@code quality.record-meeting}) [D1-4.2]. */
public record RecordMeeting(String unit, List<String> present, String minutes, List<Key> actions)
    implements Command {

  static final int MOST_PRESENT = 200;
  static final int MOST_ACTIONS = 20;

  public RecordMeeting {
    present = present == null ? List.of() : List.copyOf(present);
    actions = actions == null ? List.of() : List.copyOf(actions);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.text("minutes", minutes);
    problems.require(!present.isEmpty(), "present", "problem.missing");
    problems.require(present.size() <= MOST_PRESENT, "present", "problem.range");
    for (int i = 0; i < present.size(); i++) {
      problems.token("present[" + i + "]", present.get(i));
    }
    problems.require(
        new HashSet<>(present).size() == present.size(), "present", "quality.named-twice");
    problems.require(actions.size() <= MOST_ACTIONS, "actions", "problem.range");
  }
}

package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Records a look at a hazard again ({@code inspection.recheck}): passed, and it is closed; failed, and a new deadline begins.
 *
 * @param number of the record
 * @param deadline the new one, exactly when it failed
 * @param order the follow-up order it was done under
 */
public record RecordRecheck(
    Key hazard, boolean passed, String number, Optional<LocalDate> deadline, Optional<Key> order)
    implements HazardCommand {

  public RecordRecheck {
    deadline = deadline == null ? Optional.empty() : deadline;
    order = order == null ? Optional.empty() : order;
  }

  public static RecordRecheck passed(Key hazard, String number) {
    return new RecordRecheck(hazard, true, number, Optional.empty(), Optional.empty());
  }

  public static RecordRecheck failed(Key hazard, String number, LocalDate deadline) {
    return new RecordRecheck(hazard, false, number, Optional.of(deadline), Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.token("number", number);
    problems.require(deadline.isPresent() != passed, "deadline", "inspection.deadline-when-failed");
  }
}

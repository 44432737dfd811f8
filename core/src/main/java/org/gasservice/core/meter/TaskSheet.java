package org.gasservice.core.meter;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * The task of reading a route once (抄表任务单, form F4). In the root of the route.
 *
 * @param period the month it is for
 * @param reader employee who reads
 * @param lines how many meters
 * @param read taken so far
 * @param estimated worked out so far
 * @param noAccess nobody opened, and nothing was worked out yet
 * @param checked when and by whom it was checked and closed
 */
@Value.Builder
public record TaskSheet(
    String route,
    YearMonth period,
    String reader,
    Instant issuedAt,
    int lines,
    int read,
    int estimated,
    int noAccess,
    Optional<Check> checked)
    implements WithTaskSheet {

  /**
   * A sheet checked by somebody else (复核).
   *
   * @param points the points looked at again
   */
  public record Check(String by, Instant at, List<String> points) {
    public Check {
      points = points == null ? List.of() : List.copyOf(points);
    }
  }

  public static final AggregateType<TaskSheet> TYPE = new AggregateType<>(
      "task_sheet",
      TaskSheet.class,
      JsonCodec.whole(1, TaskSheet.class),
      List.of(Attribute.of("period", Kind.TOKEN, sheet -> sheet.period().toString())),
      List.of(Index.over("by_period", Reach.ROOT, "period")));

  public TaskSheet {
    checked = checked == null ? Optional.empty() : checked;
  }

  public static TaskSheetBuilder builder() {
    return new TaskSheetBuilder();
  }

  public static Key keyOf(String route, YearMonth period) {
    return new Key(route, "sheet-" + period);
  }

  /** Meters nothing is known of yet, or nothing sure. */
  public int toCome() {
    return lines - read - estimated - noAccess;
  }

  /** With one line that was in one state and is in another. */
  TaskSheet counted(LineState before, LineState now) {
    return add(before, -1).add(now, 1);
  }

  private TaskSheet add(LineState state, int by) {
    return switch (state) {
      case TO_COME, HELD -> this;
      case READ -> withRead(read + by);
      case ESTIMATED -> withEstimated(estimated + by);
      case NO_ACCESS -> withNoAccess(noAccess + by);
    };
  }
}

package org.gasservice.core.conduct;

import java.time.Instant;
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
 * A checklist somebody filled in (检查记录). Lies in the root of the unit. Never changed: who looks again fills in another.
 *
 * @param standard version of the standard its lines are of, such as {@code MANUAL@1}
 * @param inspector who looked
 * @param employee whom it is about
 */
@Value.Builder
public record FilledChecklist(
    Key key,
    String standard,
    String place,
    String role,
    String inspector,
    Optional<String> employee,
    Instant at,
    List<LineResult> lines)
    implements WithFilledChecklist {

  /** Of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  /** About somebody, the latest first. */
  public static final String OF_EMPLOYEE = "of_employee";

  public static final AggregateType<FilledChecklist> TYPE = new AggregateType<>(
      "filled_checklist",
      FilledChecklist.class,
      JsonCodec.whole(1, FilledChecklist.class),
      List.of(
          Attribute.of("at", Kind.INSTANT, FilledChecklist::at),
          Attribute.of("employee", Kind.TOKEN, list -> list.employee().orElse(null)),
          Attribute.of("failed", Kind.LONG, list -> (long) list.count(LineResult.Result.FAILED))),
      List.of(
          Index.descending(OF_UNIT, Reach.ROOT, "at"),
          Index.descending(OF_EMPLOYEE, Reach.STORE, "employee", "at")));

  public FilledChecklist {
    employee = employee == null ? Optional.empty() : employee;
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  public static FilledChecklistBuilder builder() {
    return new FilledChecklistBuilder();
  }

  public int count(LineResult.Result result) {
    return (int) lines.stream().filter(line -> line.result() == result).count();
  }

  /** Passed of all that were seen, as a share of 1; empty when nothing was seen. */
  public Optional<Double> score() {
    int seen = lines.size() - count(LineResult.Result.NOT_SEEN);
    return seen == 0
        ? Optional.empty()
        : Optional.of((double) count(LineResult.Result.PASSED) / seen);
  }
}

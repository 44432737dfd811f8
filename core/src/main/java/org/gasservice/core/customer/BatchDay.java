package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_P3;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A day on which many flats of a project are to be lit (集中点火日): a list of visits, each with how it ended. Lies in the root of the project.
 *
 * @param lead staff number of who leads it
 */
@Value.Builder
public record BatchDay(LocalDate day, String lead, List<BatchVisit> visits)
    implements WithBatchDay {

  /** Most visits of one lead on one day. */
  public static final int MOST_VISITS = 150;

  /** Batch days of a project by day: scan within its root. */
  public static final String BY_DAY = "by_day";

  public static final AggregateType<BatchDay> TYPE = new AggregateType<>(
      "batch_day",
      BatchDay.class,
      JsonCodec.whole(1, BatchDay.class),
      List.of(Attribute.of("day", Kind.DATE, BatchDay::day)),
      List.of(Index.over(BY_DAY, Reach.ROOT, "day")));

  /**
   * A flat to be visited that day.
   *
   * @param result how it ended; absent until somebody was there
   */
  public record BatchVisit(String section, String point, Optional<FlatResult> result) {
    public BatchVisit {
      result = result == null ? Optional.empty() : result;
    }
  }

  public BatchDay {
    visits = List.copyOf(visits);
  }

  public static Key keyOf(String project, LocalDate day, String lead) {
    return new Key(project, "batch-" + day + "-" + lead);
  }

  public boolean plans(String point) {
    return visits.stream().anyMatch(visit -> visit.point().equals(point));
  }

  /** Visits nobody made yet. */
  public int open() {
    return (int) visits.stream().filter(visit -> visit.result().isEmpty()).count();
  }

  /** The day with the end of a visit; as it was when the flat is not on the list. */
  BatchDay visited(String point, FlatResult result) {
    return withVisits(visits.stream()
        .map(visit -> visit.point().equals(point)
            ? new BatchVisit(visit.section(), point, Optional.of(result))
            : visit)
        .toList());
  }

  static RuleViolation refusal(String code, String point) {
    return new RuleViolation(D10_P3, code, Map.of("point", point));
  }
}

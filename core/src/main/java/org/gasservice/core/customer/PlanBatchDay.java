package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Lists the flats to be lit on a day ({@code customer.plan-batch-day}, 集中点火): flats of accepted sections that are not lit yet.
 *
 * @param lead staff number of who leads it
 */
@Value.Builder
public record PlanBatchDay(String project, LocalDate day, String lead, List<PlannedVisits> flats)
    implements Command {

  /** The flats of one section. */
  public record PlannedVisits(String section, List<String> points) {
    public PlannedVisits {
      points = points == null ? List.of() : List.copyOf(points);
    }
  }

  public PlanBatchDay {
    flats = flats == null ? List.of() : List.copyOf(flats);
  }

  public static PlanBatchDayBuilder builder() {
    return new PlanBatchDayBuilder();
  }

  Stream<String> points() {
    return flats.stream().flatMap(of -> of.points().stream());
  }

  @Override
  public void check(Problems problems) {
    problems.token("project", project);
    problems.token("lead", lead);
    flats.forEach(of -> problems.token("flats.section", of.section()));
    points().forEach(point -> problems.token("flats.points", point));
    problems.require(points().findAny().isPresent(), "flats", "problem.missing");
    problems.require(points().count() <= BatchDay.MOST_VISITS, "flats", "problem.too-large");
    problems.require(
        points().distinct().count() == points().count(), "flats.points", "customer.flat-twice");
  }
}

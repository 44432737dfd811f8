package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.storage.Bytes;

/** What a project brings about at its flats, and its flats in the project. */
public final class ProjectFollowUps {

  /** A planned section opens a service point for each flat. */
  static final FollowUp POINTS = new FollowUp(
      "project-points",
      Set.of("customer.plan-section"),
      Set.of("customer.open-service-point"),
      ProjectFollowUps::points);

  private ProjectFollowUps() {}

  private static Plan points(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    PlanSection plan = trigger.as(PlanSection.class);
    String unit = reads
        .require(ConnectionProject.TYPE, ConnectionProject.keyOf(plan.project()))
        .value()
        .unit();
    int from = after.map(bytes -> Integer.parseInt(bytes.asUtf8())).orElse(0);
    int to = Math.min(plan.flats().size(), from + limit);
    List<Derived> derived = plan.flats().subList(from, to).stream()
        .map(flat -> Derived.of(ServicePoint.keyOf(flat.point()), plan.opening(flat, unit)))
        .toList();
    return new Plan(
        derived,
        to < plan.flats().size() ? Optional.of(Bytes.utf8(String.valueOf(to))) : Optional.empty());
  }

  /**
   * A flat's first gas-on is noted in its project, whichever command lit it.
   *
   * @param name of the follow-up
   * @param command name of a command about something in the root of the point
   * @param lights whether this one lit it
   */
  public static FollowUp lit(String name, String command, Predicate<Trigger> lights) {
    return new FollowUp(
        name,
        Set.of(command),
        Set.of("customer.note-flat"),
        (trigger, reads, after, limit) ->
            lights.test(trigger) ? lit(trigger.key().root(), reads) : Plan.NOTHING);
  }

  private static Plan lit(String point, PagedReads reads) {
    return reads
        .find(ServicePoint.TYPE, ServicePoint.keyOf(point))
        .flatMap(held -> held.value().project())
        .map(part -> Plan.of(List.of(Derived.of(
            ProjectSection.keyOf(part.project(), part.section()),
            new NoteFlat(
                part.project(), part.section(), point, FlatResult.LIT, Optional.empty())))))
        .orElse(Plan.NOTHING);
  }
}

package org.gasservice.core.inspection;

import java.time.LocalDate;
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
 * Who inspects where and when at a station (安检排班). Its own root; its day sheets and what it leaves open lie inside, so that no part grows with the
 * station.
 *
 * @param due visits to be planned
 * @param planned visits on day sheets
 * @param outOfArea of these, how many out of the inspector's area
 * @param unplanned visits nobody has time for
 */
@Value.Builder
public record InspectionPlan(
    String id,
    String unit,
    LocalDate from,
    LocalDate through,
    List<PlanPerson> people,
    int due,
    int planned,
    int outOfArea,
    int unplanned,
    boolean adopted)
    implements WithInspectionPlan {

  /** Plans of a station, the latest first. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<InspectionPlan> TYPE = new AggregateType<>(
      "inspection_plan",
      InspectionPlan.class,
      JsonCodec.whole(1, InspectionPlan.class),
      List.of(
          Attribute.of("unit", Kind.TOKEN, InspectionPlan::unit),
          Attribute.of("plan_from", Kind.DATE, InspectionPlan::from)),
      List.of(Index.descending(OF_UNIT, Reach.STORE, "unit", "plan_from")));

  public InspectionPlan {
    people = List.copyOf(people);
  }

  public static Key keyOf(String plan) {
    return Key.ofRoot(plan);
  }

  /** Somebody of the plan. */
  public Optional<PlanPerson> person(String employee) {
    return people.stream().filter(each -> each.employee().equals(employee)).findFirst();
  }
}

package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Points of a plan nobody has time for (未排户). Lies in the root of the plan.
 *
 * @param number of the page, from 1
 */
public record PlanGap(String plan, int number, List<String> points) {

  /** Pages of a plan, in order: scan within its root. */
  public static final String PAGES = "pages";

  public static final AggregateType<PlanGap> TYPE = new AggregateType<>(
      "inspection_plan_gap",
      PlanGap.class,
      JsonCodec.whole(1, PlanGap.class),
      List.of(Attribute.of("number", Kind.LONG, gap -> (long) gap.number())),
      List.of(Index.over(PAGES, Reach.ROOT, "number")));

  public PlanGap {
    points = points == null ? List.of() : List.copyOf(points);
  }

  public static Key keyOf(String plan, int number) {
    return new Key(plan, "gap-" + number);
  }
}

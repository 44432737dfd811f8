package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * The doors of one inspector on one day (安检日任务单). Lies in the root of its plan.
 *
 * @param points service points, in the order to go
 * @param lent those of them that are out of the inspector's area
 */
public record DaySheet(
    String plan,
    String unit,
    LocalDate day,
    String inspector,
    List<String> points,
    List<String> lent) {

  /** Sheets of a station by day. */
  public static final String BY_DAY = "by_day";

  /** Sheets of an inspector by day. */
  public static final String OF_INSPECTOR = "of_inspector";

  public static final AggregateType<DaySheet> TYPE = new AggregateType<>(
      "inspection_day_sheet",
      DaySheet.class,
      JsonCodec.whole(1, DaySheet.class),
      List.of(
          Attribute.of("unit", Kind.TOKEN, DaySheet::unit),
          Attribute.of("on_day", Kind.DATE, DaySheet::day),
          Attribute.of("inspector", Kind.TOKEN, DaySheet::inspector)),
      List.of(
          Index.over(BY_DAY, Reach.STORE, "unit", "on_day", "inspector"),
          Index.over(OF_INSPECTOR, Reach.STORE, "inspector", "on_day")));

  public DaySheet {
    points = points == null ? List.of() : List.copyOf(points);
    lent = lent == null ? List.of() : List.copyOf(lent);
  }

  public static Key keyOf(String plan, LocalDate day, String inspector) {
    return new Key(plan, day + "/" + inspector);
  }
}

package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/** The figures of one unit and day. Lies in the root of the unit. */
public record QualityCell(String unit, LocalDate day, List<Figure> figures) {

  /** Cells of a unit by day: scan within its root. */
  public static final String BY_DAY = "by_day";

  public static final AggregateType<QualityCell> TYPE = new AggregateType<>(
      "quality_cell",
      QualityCell.class,
      JsonCodec.whole(1, QualityCell.class),
      List.of(Attribute.of("day", Kind.DATE, QualityCell::day)),
      List.of(Index.over(BY_DAY, Reach.ROOT, "day")));

  public QualityCell {
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  public static Key keyOf(String unit, LocalDate day) {
    return new Key(unit, "quality-" + day);
  }

  static QualityCell empty(String unit, LocalDate day) {
    return new QualityCell(unit, day, List.of());
  }

  QualityCell with(List<Figure> more, List<Figure> less) {
    return new QualityCell(
        unit,
        day,
        Figures.difference(Figures.sum(Stream.concat(figures.stream(), more.stream())), less));
  }
}

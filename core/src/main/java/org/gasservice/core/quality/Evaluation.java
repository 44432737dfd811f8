package org.gasservice.core.quality;

import java.time.Instant;
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

/**
 * What somebody makes of the figures of a time (服务质量评估) [D3-13]. Lies in the root of the unit.
 *
 * @param from first day
 * @param to last day
 * @param figures as they were then
 * @param findings what is good and what is not
 */
public record Evaluation(
    Key key,
    LocalDate from,
    LocalDate to,
    String by,
    Instant at,
    List<Figure> figures,
    List<Finding> findings) {

  /**
   * One finding.
   *
   * @param indicator it is about, if about one
   * @param problem whether something has to be done about it
   */
  public record Finding(Optional<String> indicator, String text, boolean problem) {
    public Finding {
      indicator = indicator == null ? Optional.empty() : indicator;
    }
  }

  /** Of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<Evaluation> TYPE = new AggregateType<>(
      "quality_evaluation",
      Evaluation.class,
      JsonCodec.whole(1, Evaluation.class),
      List.of(Attribute.of("at", Kind.INSTANT, Evaluation::at)),
      List.of(Index.descending(OF_UNIT, Reach.ROOT, "at")));

  public Evaluation {
    figures = figures == null ? List.of() : List.copyOf(figures);
    findings = List.copyOf(findings);
  }
}

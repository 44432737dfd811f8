package org.gasservice.core.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * The figures of a unit, and all below it, for a month as somebody signed them (定版). They never change; what came later stands beside them as restatements
 * (重述). Lies in the root of the unit. A month nobody froze is open.
 *
 * @param month such as {@code 2026-02}
 * @param frozenBy who signed
 * @param figures as signed
 * @param digest SHA-256 over unit, month and figures
 * @param restatements oldest first
 */
public record QualityPeriod(
    Key key,
    String unit,
    String month,
    Instant frozenAt,
    String frozenBy,
    List<Figure> figures,
    String digest,
    List<Restatement> restatements) {

  /**
   * What came to light after the signature.
   *
   * @param figures as they are now
   * @param difference to what was last shown
   */
  public record Restatement(
      Instant at, String by, String reason, List<Figure> figures, List<Figure> difference) {
    public Restatement {
      figures = figures == null ? List.of() : List.copyOf(figures);
      difference = List.copyOf(difference);
    }
  }

  /** How a month stands. */
  public enum State {
    /** 未定版 */
    OPEN,
    /** 已定版 */
    FROZEN,
    /** 已重述 */
    RESTATED
  }

  /** Frozen months of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  /** A part holds this many at least, however many indicators there are. */
  static final int MOST_RESTATEMENTS = 12;

  public static final AggregateType<QualityPeriod> TYPE = new AggregateType<>(
      "quality_period",
      QualityPeriod.class,
      JsonCodec.whole(1, QualityPeriod.class),
      List.of(Attribute.of("month", Kind.TOKEN, QualityPeriod::month)),
      List.of(Index.descending(OF_UNIT, Reach.ROOT, "month")));

  public QualityPeriod {
    figures = figures == null ? List.of() : List.copyOf(figures);
    restatements = restatements == null ? List.of() : List.copyOf(restatements);
  }

  public static Key keyOf(String unit, YearMonth month) {
    return new Key(unit, "quality-period-" + month);
  }

  public State state() {
    return restatements.isEmpty() ? State.FROZEN : State.RESTATED;
  }

  /** As last shown: restated, else as signed. */
  public List<Figure> shown() {
    return restatements.isEmpty()
        ? figures
        : restatements.get(restatements.size() - 1).figures();
  }

  QualityPeriod with(Restatement later) {
    List<Restatement> more = new ArrayList<>(restatements);
    more.add(later);
    return new QualityPeriod(key, unit, month, frozenAt, frozenBy, figures, digest, more);
  }
}

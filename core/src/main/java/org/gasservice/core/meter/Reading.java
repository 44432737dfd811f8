package org.gasservice.core.meter;

import java.math.BigDecimal;
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
 * What a register showed, or would have, at a moment (表数). Lies in the root of the service point, under a key made from meter, moment and source:
 * the same reading delivered twice is one.
 *
 * @param id made from meter, moment and source
 * @param meter number of the meter
 * @param meterId id of the {@link Meter}: a number may hang at a point more than once
 * @param readAt the moment
 * @param value on the dial, in m³
 * @param total the dial unrolled, in m³: it begins with the dial, goes on where the dial starts again at zero, and takes in what was substituted for a
 *     failed meter. The use between two readings of a meter is the difference of their totals
 * @param display what a prepaid meter's display says is left, where that was read as well; the dial rules
 * @param photo digest of a photo
 * @param reason why it was worked out
 * @param overEstimate whether an estimate before it was above it (多估)
 * @param doubts what is hard to believe about it
 * @param recordedBy id of the actor
 * @param decision how a held one was decided
 * @param sheet the task sheet it was read for
 */
@Value.Builder
public record Reading(
    String id,
    String meter,
    String meterId,
    Instant readAt,
    ReadingSource source,
    BigDecimal value,
    BigDecimal total,
    Optional<BigDecimal> display,
    Optional<String> photo,
    Optional<EstimateReason> reason,
    boolean overEstimate,
    ReadingState state,
    List<Doubt> doubts,
    String recordedBy,
    Optional<Decision> decision,
    Optional<Key> sheet)
    implements WithReading {

  /**
   * A held reading decided, after a second look by somebody else.
   *
   * @param by id of the actor
   * @param look reference of the second look: a photo, a visit, a call; a token
   */
  public record Decision(boolean accepted, String by, Instant at, String look) {}

  /** Those that count at a point, by moment: scan within its root. */
  public static final String OF_POINT = "of_point";

  /** Those that count of one meter, by moment: scan within the root of the point. */
  public static final String OF_METER = "of_meter";

  /** Those that wait for a decision, oldest first. */
  public static final String HELD = "held";

  public static final AggregateType<Reading> TYPE = new AggregateType<>(
      "reading",
      Reading.class,
      JsonCodec.whole(1, Reading.class),
      List.of(
          Attribute.of("meter_id", Kind.TOKEN, Reading::meterId),
          Attribute.of(
              "counts_at",
              Kind.INSTANT,
              r -> r.state() == ReadingState.ACCEPTED ? r.readAt() : null),
          Attribute.of(
              "held_at", Kind.INSTANT, r -> r.state() == ReadingState.HELD ? r.readAt() : null)),
      List.of(
          Index.over(OF_POINT, Reach.ROOT, "counts_at"),
          Index.over(OF_METER, Reach.ROOT, "meter_id", "counts_at"),
          Index.over(HELD, Reach.STORE, "held_at")));

  public Reading {
    display = display == null ? Optional.empty() : display;
    photo = photo == null ? Optional.empty() : photo;
    reason = reason == null ? Optional.empty() : reason;
    doubts = doubts == null ? List.of() : List.copyOf(doubts);
    decision = decision == null ? Optional.empty() : decision;
    sheet = sheet == null ? Optional.empty() : sheet;
  }

  public static ReadingBuilder builder() {
    return new ReadingBuilder();
  }

  public static Key keyOf(String point, String meterId, Instant readAt, ReadingSource source) {
    long micros = readAt.getEpochSecond() * 1_000_000 + readAt.getNano() / 1_000;
    return new Key(point, "reading-" + meterId + "-" + micros + "-" + source);
  }

  public ReadingKind kind() {
    return source.kind();
  }

  /** Whether the same was read, whoever recorded it and whatever came of it. */
  boolean saysTheSameAs(Reading other) {
    return value.compareTo(other.value) == 0
        && display.equals(other.display)
        && photo.equals(other.photo)
        && reason.equals(other.reason)
        && sheet.equals(other.sheet);
  }
}

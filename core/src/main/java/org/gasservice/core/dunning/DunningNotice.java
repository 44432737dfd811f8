package org.gasservice.core.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What a reminder (A3) or a stop notice (A5) says, and that it was served. Lies beside the case; never changed but by the proof of serving.
 *
 * @param number printed on it; also its id
 * @param kind REMINDER or STOP_NOTICE
 * @param owed what is late, oldest first; the oldest {@value #MOST_LINES} one by one
 * @param total all that is late, lines that did not fit included
 * @param lateFee on it up to the day
 * @param payBy last day to pay without the next step
 * @param stopFrom earliest moment to be cut off; on a stop notice
 * @param reminder number of the reminder before; on a stop notice
 * @param serving absent until it was served
 */
@Value.Builder
public record DunningNotice(
    Key key,
    String number,
    StepKind kind,
    String account,
    int run,
    LocalDate anchor,
    Instant issuedAt,
    List<Line> owed,
    Yuan total,
    Yuan lateFee,
    LocalDate payBy,
    Optional<Instant> stopFrom,
    Optional<String> reminder,
    Optional<Serving> serving)
    implements WithDunningNotice {

  /**
   * A charge that is late.
   *
   * @param source number of the bill
   */
  public record Line(String source, LocalDate dueOn, Yuan open) {}

  /**
   * Proof that it was served (送达证明).
   *
   * @param evidence a token: signature, photo, number of the letter
   */
  public record Serving(ServedBy how, String evidence, Instant at, String by) {}

  static final int MOST_LINES = 36;

  /** Notices nobody has served yet, oldest first. */
  public static final String UNSERVED = "unserved";

  /** Notices of a point, the latest first: scan within its root. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<DunningNotice> TYPE = new AggregateType<>(
      "dunning_notice",
      DunningNotice.class,
      JsonCodec.whole(1, DunningNotice.class),
      List.of(
          Attribute.of("issued_at", Kind.INSTANT, DunningNotice::issuedAt),
          Attribute.of(
              "unserved_since", Kind.INSTANT, n -> n.serving().isPresent() ? null : n.issuedAt())),
      List.of(
          Index.over(UNSERVED, Reach.STORE, "unserved_since"),
          Index.descending(OF_POINT, Reach.ROOT, "issued_at")));

  public DunningNotice {
    owed = owed == null ? List.of() : List.copyOf(owed);
    stopFrom = stopFrom == null ? Optional.empty() : stopFrom;
    reminder = reminder == null ? Optional.empty() : reminder;
    serving = serving == null ? Optional.empty() : serving;
  }

  public static DunningNoticeBuilder builder() {
    return new DunningNoticeBuilder();
  }

  /** Such as {@code CJ-A-1-3}: reminder (催缴) or stop notice (停气), account, run. */
  static String numberOf(StepKind kind, String account, int run) {
    return (kind == StepKind.REMINDER ? "CJ-" : "TQ-") + account + "-" + run;
  }
}

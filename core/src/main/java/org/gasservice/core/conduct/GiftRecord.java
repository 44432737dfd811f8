package org.gasservice.core.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A gift somebody was offered (赠品登记) [D10-4.9, D5-1.9]. Lies in the root of the employee. There is no way to record one as accepted.
 *
 * @param what was offered, in words
 * @param value about what it is worth
 * @param order at what work it happened
 * @param handedInAt when it was handed in
 * @param receiver who took it from the employee and signed
 */
@Value.Builder
public record GiftRecord(
    Key key,
    Personal what,
    Optional<Yuan> value,
    Optional<Key> order,
    Instant offeredAt,
    Outcome outcome,
    Optional<Instant> handedInAt,
    Optional<String> receiver)
    implements WithGiftRecord {

  /** What came of it. */
  public enum Outcome {
    /** 当场谢绝 */
    REFUSED,
    /** 未能谢绝: left at the door, sent, found later. Must be handed in. */
    LEFT_BEHIND,
    /** 已上交 */
    HANDED_IN
  }

  /** Of somebody, the latest first: scan within their root. */
  public static final String OF_EMPLOYEE = "of_employee";

  /** Not handed in yet, the oldest first. */
  public static final String STILL_HELD = "still_held";

  public static final AggregateType<GiftRecord> TYPE = new AggregateType<>(
      "gift_record",
      GiftRecord.class,
      JsonCodec.whole(1, GiftRecord.class),
      List.of(
          Attribute.of("offered_at", Kind.INSTANT, GiftRecord::offeredAt),
          Attribute.of(
              "held_since",
              Kind.INSTANT,
              gift -> gift.outcome() == Outcome.LEFT_BEHIND ? gift.offeredAt() : null)),
      List.of(
          Index.descending(OF_EMPLOYEE, Reach.ROOT, "offered_at"),
          Index.over(STILL_HELD, Reach.STORE, "held_since")));

  public GiftRecord {
    value = value == null ? Optional.empty() : value;
    order = order == null ? Optional.empty() : order;
    handedInAt = handedInAt == null ? Optional.empty() : handedInAt;
    receiver = receiver == null ? Optional.empty() : receiver;
  }

  public static GiftRecordBuilder builder() {
    return new GiftRecordBuilder();
  }
}

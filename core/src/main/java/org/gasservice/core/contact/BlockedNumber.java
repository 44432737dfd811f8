package org.gasservice.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A number whose calls the exchange need not put through for a while (来电限制), such as one that rings for the sake of ringing. Its own root. It keeps
 * phones from ringing and nothing else: no command that takes what somebody says looks at it, so whatever reaches us from that number, a complaint
 * before all [D4-7b], is taken like any other.
 *
 * @param phone the number
 * @param caller its digest
 * @param from when it was blocked
 * @param until it rings again from then on
 * @param by staff number of who blocked it
 * @param approvedBy staff number of the second person
 * @param liftedAt when it was let through earlier
 */
@Value.Builder
public record BlockedNumber(
    String id,
    Personal phone,
    Optional<String> caller,
    Reason reason,
    Instant from,
    Instant until,
    String by,
    String approvedBy,
    Optional<Instant> liftedAt)
    implements WithBlockedNumber {

  /** Why; that somebody complains, or often, is no reason. */
  public enum Reason {
    /** 骚扰 */
    NUISANCE,
    /** 推销 */
    SALES,
    /** 自动外呼 */
    MACHINE
  }

  /** Longest time. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** Blocks of a number by its digest, the latest first. */
  public static final String OF_CALLER = "of_caller";

  public static final AggregateType<BlockedNumber> TYPE = new AggregateType<>(
      "blocked_number",
      BlockedNumber.class,
      JsonCodec.whole(1, BlockedNumber.class),
      List.of(
          Attribute.of("caller", Kind.TOKEN, blocked -> blocked.caller().orElse(null)),
          Attribute.of("begun_at", Kind.INSTANT, BlockedNumber::from)),
      List.of(Index.descending(OF_CALLER, Reach.STORE, "caller", "begun_at")));

  public BlockedNumber {
    caller = caller == null ? Optional.empty() : caller;
    liftedAt = liftedAt == null ? Optional.empty() : liftedAt;
  }

  public static BlockedNumberBuilder builder() {
    return new BlockedNumberBuilder();
  }

  public static Key keyOf(String id) {
    return Key.ofRoot(id);
  }

  /** Whether the exchange need not put it through at a moment. */
  public boolean blocks(Instant at) {
    return liftedAt.isEmpty() && !at.isBefore(from) && at.isBefore(until);
  }

  Set<String> persons() {
    return caller.map(Set::of).orElse(Set.of());
  }
}

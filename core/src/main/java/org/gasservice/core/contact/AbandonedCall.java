package org.gasservice.core.contact;

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
import org.jspecify.annotations.Nullable;

/**
 * A call nobody took before the caller gave up (来电放弃). Its own root. It may have been danger: whoever left a number is called back.
 *
 * @param rings how often it rang; absent when it never left the queue
 * @param waitedSeconds in the queue
 * @param caller digest of the number
 * @param calledBack that somebody called back, reached or not
 */
@Value.Builder
public record AbandonedCall(
    String id,
    Instant at,
    Optional<Integer> rings,
    int waitedSeconds,
    Optional<Personal> phone,
    Optional<String> caller,
    Optional<CalledBack> calledBack)
    implements WithAbandonedCall {

  /**
   * That somebody called back.
   *
   * @param contact what came of it, where somebody was reached
   */
  public record CalledBack(Instant at, String by, Optional<Key> contact) {
    public CalledBack {
      contact = contact == null ? Optional.empty() : contact;
    }
  }

  /** All by time: with the ledger of contacts what the hotline is measured by. */
  public static final String BY_TIME = "by_time";

  /** Those to be called back, the longest ago first. */
  public static final String TO_CALL_BACK = "to_call_back";

  /** Calls by the digest of the number. */
  public static final String OF_CALLER = "of_caller";

  public static final AggregateType<AbandonedCall> TYPE = new AggregateType<>(
      "abandoned_call",
      AbandonedCall.class,
      JsonCodec.whole(1, AbandonedCall.class),
      List.of(
          Attribute.of("happened_at", Kind.INSTANT, AbandonedCall::at),
          Attribute.of("caller", Kind.TOKEN, call -> call.caller().orElse(null)),
          Attribute.of("owed_since", Kind.INSTANT, AbandonedCall::owedSince)),
      List.of(
          Index.over(BY_TIME, Reach.STORE, "happened_at"),
          Index.over(TO_CALL_BACK, Reach.STORE, "owed_since"),
          Index.over(OF_CALLER, Reach.STORE, "caller", "happened_at")));

  public AbandonedCall {
    rings = rings == null ? Optional.empty() : rings;
    phone = phone == null ? Optional.empty() : phone;
    caller = caller == null ? Optional.empty() : caller;
    calledBack = calledBack == null ? Optional.empty() : calledBack;
  }

  public static AbandonedCallBuilder builder() {
    return new AbandonedCallBuilder();
  }

  public static Key keyOf(String id) {
    return Key.ofRoot(id);
  }

  /** Whether somebody has to call back: there is a number, and nobody has. */
  public boolean owed() {
    return phone.isPresent() && calledBack.isEmpty();
  }

  Set<String> persons() {
    return caller.map(Set::of).orElse(Set.of());
  }

  private @Nullable Object owedSince() {
    return owed() ? at : null;
  }
}

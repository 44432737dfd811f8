package org.gasservice.core.notice;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * One interruption as one home had it (停气记录).
 *
 * @param since when it came to stand so
 * @param card number of the card left at the door, where nobody was in (到访不遇卡)
 * @param order that will restore it, where nobody was in or somebody refused
 */
@Value.Builder
public record Outage(
    String interruption,
    InterruptionKind kind,
    Standing standing,
    Instant since,
    Optional<String> card,
    Optional<Key> order)
    implements WithOutage {

  public Outage {
    card = card == null ? Optional.empty() : card;
    order = order == null ? Optional.empty() : order;
  }

  static Outage off(Interruption interruption, Instant at) {
    return new Outage(
        interruption.id(),
        interruption.kind(),
        Standing.OFF,
        at,
        Optional.empty(),
        Optional.empty());
  }

  Outage now(Standing standing, Instant at) {
    return withStanding(standing).withSince(at);
  }
}

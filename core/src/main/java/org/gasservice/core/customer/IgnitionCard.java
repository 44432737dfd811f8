package org.gasservice.core.customer;

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

/**
 * The card of a first gas-on and the permit handed over with it (点火卡、用气证, forms F2 and F3). Written once. Lies in the root of the point; address,
 * holder and meter of the forms are there too.
 *
 * @param contract number of the supply contract it was lit under
 * @param account supply account it was lit for
 * @param ignitor staff number of who lit it
 */
public record IgnitionCard(
    Instant litAt, String ignitor, String account, String contract, Ignition ignition) {

  /** By the number of the permit; one for each number. */
  public static final String BY_PERMIT = "by_permit";

  public static final AggregateType<IgnitionCard> TYPE = new AggregateType<>(
      "ignition_card",
      IgnitionCard.class,
      JsonCodec.whole(1, IgnitionCard.class),
      List.of(
          Attribute.of("permit", Kind.TOKEN, card -> card.ignition().permit().orElse(null))),
      List.of(Index.unique(BY_PERMIT, Reach.STORE, "permit")));

  public static Key keyOf(String point) {
    return new Key(point, "ignition");
  }

  /** Number of the gas-use permit, valid until the account is ended. */
  public Optional<String> permitOf(ServicePoint point) {
    return point.state() == PointState.CLOSED ? Optional.empty() : ignition.permit();
  }
}

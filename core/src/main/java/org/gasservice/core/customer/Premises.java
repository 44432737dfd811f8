package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A place that people live or work in (房屋): an estate, a building, an entrance, a home or a shop, each within the next larger. Its own root. It
 * stays what it is while holders, meters and even service points come and go.
 *
 * @param id a token
 * @param within the premises around it
 * @param address from the street to the door, as far as it goes
 * @param unit station that serves it
 * @param risers shared vertical pipes of a building or an entrance (立管), tokens
 */
@Value.Builder
public record Premises(
    String id,
    PremisesKind kind,
    Optional<String> within,
    Personal address,
    String unit,
    List<String> risers)
    implements WithPremises {

  /** Most risers of one building or entrance. */
  public static final int MOST_RISERS = 100;

  /** By the beginning of the address. */
  public static final String BY_ADDRESS = "by_address";

  /** What lies directly within other premises. */
  public static final String WITHIN = "within";

  public static final AggregateType<Premises> TYPE = new AggregateType<>(
      "premises",
      Premises.class,
      JsonCodec.whole(1, Premises.class),
      List.of(
          new Attribute<>(Column.personalText("address"), p -> p.address().indexed()),
          Attribute.of("within", Kind.TOKEN, p -> p.within().orElse(null))),
      List.of(
          Index.over(BY_ADDRESS, Reach.STORE, "address"),
          Index.over(WITHIN, Reach.STORE, "within")));

  public Premises {
    within = within == null ? Optional.empty() : within;
    risers = risers == null ? List.of() : List.copyOf(risers);
  }

  public static PremisesBuilder builder() {
    return new PremisesBuilder();
  }

  public static Key keyOf(String premises) {
    return Key.ofRoot(premises);
  }
}

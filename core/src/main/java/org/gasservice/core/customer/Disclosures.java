package org.gasservice.core.customer;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * Who saw the personal data of a party or point unmasked [D6-7.3]: the journal of this aggregate says who, when and what for.
 *
 * @param count how often so far
 */
public record Disclosures(long count) {

  public static final AggregateType<Disclosures> TYPE = new AggregateType<>(
      "disclosures",
      Disclosures.class,
      JsonCodec.whole(1, Disclosures.class),
      List.of(),
      List.of());

  /** @param subject root of the party or service point */
  public static Key keyOf(String subject) {
    return new Key(subject, "disclosures");
  }
}

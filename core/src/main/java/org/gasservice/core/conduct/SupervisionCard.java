package org.gasservice.core.conduct;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * The card a technician hands over on entry, by which the customer may judge the visit (服务监督卡) [D10-3.2b]. Lies in the root of the order.
 *
 * @param number printed on it, a token; used once
 * @param order what the visit was for
 * @param employee who handed it over
 * @param saidName whether they gave their name or staff number
 * @param saidTime whether they named the agreed time
 */
public record SupervisionCard(
    Key key,
    String number,
    Key order,
    String employee,
    boolean saidName,
    boolean saidTime,
    Instant at) {

  /** Each number once in the company. */
  public static final String BY_NUMBER = "by_number";

  /** Of a place, the latest first: scan within its root. */
  public static final String OF_ROOT = "of_root";

  public static final AggregateType<SupervisionCard> TYPE = new AggregateType<>(
      "supervision_card",
      SupervisionCard.class,
      JsonCodec.whole(1, SupervisionCard.class),
      List.of(
          Attribute.of("number", Kind.TOKEN, SupervisionCard::number),
          Attribute.of("at", Kind.INSTANT, SupervisionCard::at)),
      List.of(
          Index.unique(BY_NUMBER, Reach.STORE, "number"),
          Index.descending(OF_ROOT, Reach.ROOT, "at")));
}

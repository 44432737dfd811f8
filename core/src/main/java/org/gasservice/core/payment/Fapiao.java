package org.gasservice.core.payment;

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
 * A tax invoice for a payment (发票). Not a receipt: nobody has to want one. Never changed; taken back by a red one (红字发票) of the same amount.
 *
 * @param number the tax authority gave it
 * @param payment what it is for
 * @param amount less than zero when it is red
 * @param title to whom it is made out (抬头)
 * @param takesBack number of the invoice a red one takes back
 * @param takenBackBy number of the red one
 */
@Value.Builder
public record Fapiao(
    Key key,
    String number,
    Key payment,
    Yuan amount,
    Personal title,
    Optional<String> takesBack,
    Optional<String> takenBackBy,
    String by,
    Instant issuedAt)
    implements WithFapiao {

  /** By number: nobody else has it. */
  public static final String BY_NUMBER = "by_number";

  /** Of a point, the latest first: scan within its root. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<Fapiao> TYPE = new AggregateType<>(
      "fapiao",
      Fapiao.class,
      JsonCodec.whole(1, Fapiao.class),
      List.of(
          Attribute.of("number", Kind.TOKEN, Fapiao::number),
          Attribute.of("issued_at", Kind.INSTANT, Fapiao::issuedAt)),
      List.of(
          Index.unique(BY_NUMBER, Reach.STORE, "number"),
          Index.descending(OF_POINT, Reach.ROOT, "issued_at")));

  public Fapiao {
    takesBack = takesBack == null ? Optional.empty() : takesBack;
    takenBackBy = takenBackBy == null ? Optional.empty() : takenBackBy;
  }

  public static FapiaoBuilder builder() {
    return new FapiaoBuilder();
  }

  public static Key keyOf(String point, String number) {
    return new Key(point, "fapiao-" + number);
  }
}

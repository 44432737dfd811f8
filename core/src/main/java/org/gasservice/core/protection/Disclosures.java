package org.gasservice.core.protection;

import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * Who saw personal data of a root whole [D6-7.3]: the journal of this aggregate says who, when and what for.
 *
 * @param count how often so far
 * @param shown the latest looks of crews, each kept once; at most {@value #KEPT}
 */
public record Disclosures(long count, List<Shown> shown) {

  /** Looks remembered; one that is forgotten leaves a second trace when it comes again. */
  public static final int KEPT = 100;

  /** Somebody's look at an aggregate their work is about. */
  public record Shown(String employee, String type, Key key) {}

  public static final AggregateType<Disclosures> TYPE = new AggregateType<>(
      "disclosures",
      Disclosures.class,
      JsonCodec.whole(1, Disclosures.class),
      List.of(),
      List.of());

  /** None so far. */
  static final Disclosures NONE = new Disclosures(0, List.of());

  public Disclosures {
    shown = shown == null ? List.of() : List.copyOf(shown);
  }

  /** @param root where what is seen lies */
  public static Key keyOf(String root) {
    return new Key(root, "disclosures");
  }

  Disclosures once() {
    return new Disclosures(count + 1, shown);
  }

  Disclosures with(Shown look) {
    List<Shown> kept = new ArrayList<>(shown);
    kept.add(look);
    int first = Math.max(0, kept.size() - KEPT);
    return new Disclosures(count + 1, kept.subList(first, kept.size()));
  }
}

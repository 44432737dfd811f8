package org.gasservice.core.notice;

import com.google.common.collect.ImmutableList;
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
import org.immutables.value.Value;

/**
 * How an interruption stands with one home (受影响户). Lies in the root of the interruption, which counts it in the same commit; the home itself is
 * cut off and lit in its own root and says so here afterwards.
 *
 * @param since when it came to stand so
 * @param deliveries that somebody told it
 * @param order that will restore it, where nobody was in or somebody refused
 * @param asOf version of the home's own record this is from; 0 before it said anything
 */
@Value.Builder
public record AffectedPoint(
    String interruption,
    String point,
    Urgency urgency,
    Standing standing,
    Instant since,
    List<Delivery> deliveries,
    Optional<Key> order,
    long asOf)
    implements WithAffectedPoint {

  /** Homes of an interruption by how they stand: scan within its root. */
  public static final String IN_STANDING = "in_standing";

  /** Homes of an interruption, each at its place: scan within its root. */
  public static final String MEMBERS = "members";

  /** Homes of an interruption nobody told individually, the most urgent first: scan within its root. */
  public static final String UNTOLD = "untold";

  /** Interruptions of a point. */
  public static final String OF_POINT = "of_point";

  static final int MOST_DELIVERIES = 20;

  public static final AggregateType<AffectedPoint> TYPE = new AggregateType<>(
      "affected_point",
      AffectedPoint.class,
      JsonCodec.whole(1, AffectedPoint.class),
      List.of(
          Attribute.of("point", Kind.TOKEN, AffectedPoint::point),
          Attribute.of("standing", Kind.TOKEN, a -> a.standing().name()),
          Attribute.of("since", Kind.INSTANT, AffectedPoint::since),
          Attribute.of(
              "untold",
              Kind.LONG,
              a -> a.deliveries().isEmpty() ? (Long) (long) a.urgency().ordinal() : null)),
      List.of(
          Index.over(IN_STANDING, Reach.ROOT, "standing"),
          Index.over(MEMBERS, Reach.ROOT, "point"),
          Index.over(UNTOLD, Reach.ROOT, "untold"),
          Index.descending(OF_POINT, Reach.STORE, "point", "since")));

  public AffectedPoint {
    deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    order = order == null ? Optional.empty() : order;
  }

  public static AffectedPointBuilder builder() {
    return new AffectedPointBuilder();
  }

  public static Key keyOf(String interruption, String point) {
    return new Key(interruption, point);
  }

  AffectedPoint told(Delivery delivery) {
    return withDeliveries(
        ImmutableList.<Delivery>builder().addAll(deliveries).add(delivery).build());
  }
}

package org.gasservice.core.inspection;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.order.NoAccess;
import org.gasservice.core.privacy.GoesWithPerson;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * One visit to inspect and its card (入户安检, forms F9 and F11). Written once. Lies in the root of the point.
 *
 * @param number of the card, a token; no two visits share one
 * @param form F9 for homes, F11 for others
 * @param inspector staff number of who was there, of our own staff or a contractor's
 * @param items every item of the card, when somebody was let in
 * @param hazards ids of the hazards found, or found again
 * @param window the window it counts for; absent before the first
 * @param move what it changed in the accounts
 * @param order the order it was done under, where somebody had asked for it
 * @param noAccess proof that nobody opened
 * @param evidence who confirms that it is vacant, or saw the refusal; a token
 * @param leaflet whether safety advice was given [D8-1.5c]
 * @param signature of the user, a token; or of who saw that it was refused
 */
@Value.Builder
public record SafetyInspection(
    Key key,
    String number,
    String form,
    String inspector,
    Instant at,
    InspectionOutcome outcome,
    List<ItemCheck> items,
    List<String> hazards,
    Optional<InspectionWindow> window,
    Optional<Move> move,
    Set<VisitFlag> flags,
    Optional<Key> order,
    Optional<NoAccess> noAccess,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> evidence,
    boolean leaflet,
    @JsonSerialize(contentUsing = GoesWithPerson.class) Optional<String> signature)
    implements WithSafetyInspection {

  /** Visits of a point, by time: scan within its root. */
  public static final String IN_ROOT = "in_root";

  /** By the number of the card. */
  public static final String BY_NUMBER = "by_number";

  /** Visits under an order: scan within the root of the point. */
  public static final String OF_ORDER = "of_order";

  /** Visits of an inspector, by time. */
  public static final String OF_INSPECTOR = "of_inspector";

  public static final AggregateType<SafetyInspection> TYPE = new AggregateType<>(
      "safety_inspection",
      SafetyInspection.class,
      JsonCodec.whole(1, SafetyInspection.class),
      List.of(
          Attribute.of("number", Kind.TOKEN, SafetyInspection::number),
          Attribute.of("inspector", Kind.TOKEN, SafetyInspection::inspector),
          Attribute.of("at", Kind.INSTANT, SafetyInspection::at),
          Attribute.of("order_id", Kind.TOKEN, v -> v.order().map(Key::id).orElse(null))),
      List.of(
          Index.unique(BY_NUMBER, Reach.STORE, "number"),
          Index.over(IN_ROOT, Reach.ROOT, "at"),
          Index.over(OF_ORDER, Reach.ROOT, "order_id"),
          Index.over(OF_INSPECTOR, Reach.STORE, "inspector", "at")));

  public SafetyInspection {
    items = items == null ? List.of() : List.copyOf(items);
    hazards = hazards == null ? List.of() : List.copyOf(hazards);
    window = window == null ? Optional.empty() : window;
    move = move == null ? Optional.empty() : move;
    flags = flags == null ? Set.of() : Sets.immutableEnumSet(flags);
    order = order == null ? Optional.empty() : order;
    noAccess = noAccess == null ? Optional.empty() : noAccess;
    evidence = evidence == null ? Optional.empty() : evidence;
    signature = signature == null ? Optional.empty() : signature;
  }

  public static SafetyInspectionBuilder builder() {
    return new SafetyInspectionBuilder();
  }
}

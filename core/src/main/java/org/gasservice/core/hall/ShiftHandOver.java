package org.gasservice.core.hall;

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
 * One shift hands over to the next (交接班) [D4-12b, D7-4.8]: every open request by name, the things on the desk, the drawer. Lies in the root of the
 * unit. Signed by both it is done; ownership of the requests stays where it is.
 *
 * @param from who ends the shift; signed by handing over
 * @param to who goes on
 * @param cash what is in the drawer, where there is one
 * @param takenAt when the other signed
 */
@Value.Builder
public record ShiftHandOver(
    Key key,
    String from,
    String to,
    List<Item> items,
    List<Counted> things,
    Optional<Cash> cash,
    Instant handedAt,
    Optional<Instant> takenAt)
    implements WithShiftHandOver {

  /**
   * An open request.
   *
   * @param note what is still to be done
   */
  public record Item(Key request, Personal note) {}

  /**
   * Something counted: a form pad, a seal, a detector.
   *
   * @param fault what is wrong with it, if anything
   */
  public record Counted(String thing, int count, Optional<String> fault) {
    public Counted {
      fault = fault == null ? Optional.empty() : fault;
    }
  }

  /**
   * The drawer.
   *
   * @param expected by the receipts of the shift
   * @param counted by both
   * @param reason why the two differ; needed exactly then
   */
  public record Cash(Yuan expected, Yuan counted, Optional<String> reason) {
    public Cash {
      reason = reason == null ? Optional.empty() : reason;
    }

    boolean agrees() {
      return expected.equals(counted);
    }
  }

  /** Hand-overs of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  /** Hand-overs that wait for somebody's signature. */
  public static final String WAITING_FOR = "waiting_for";

  public static final AggregateType<ShiftHandOver> TYPE = new AggregateType<>(
      "shift_hand_over",
      ShiftHandOver.class,
      JsonCodec.whole(1, ShiftHandOver.class),
      List.of(
          Attribute.of("handed_at", Kind.INSTANT, ShiftHandOver::handedAt),
          Attribute.of("waits_for", Kind.TOKEN, h -> h.takenAt().isPresent() ? null : h.to())),
      List.of(
          Index.descending(OF_UNIT, Reach.ROOT, "handed_at"),
          Index.over(WAITING_FOR, Reach.STORE, "waits_for")));

  public ShiftHandOver {
    items = items == null ? List.of() : List.copyOf(items);
    things = things == null ? List.of() : List.copyOf(things);
    cash = cash == null ? Optional.empty() : cash;
    takenAt = takenAt == null ? Optional.empty() : takenAt;
  }

  public static ShiftHandOverBuilder builder() {
    return new ShiftHandOverBuilder();
  }
}

package org.gasservice.core.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * The cash of one clerk and shift (钱箱) [D4-12]. Lies in the root of the unit. Open, it takes money; stopped, it takes none; counted, it says what it had;
 * handed over and taken, somebody else answers for the money. What it received is not kept here but is the sum over its numbers.
 *
 * @param clerk who answers for it
 * @param opening what was in it at the beginning, counted
 * @param from the drawer it was taken over from
 * @param takenOver what was put into it from other drawers, of crews that came back
 * @param deposits what was brought to the bank
 * @param count what was in it at the end
 * @param to who is to take it
 */
@Value.Builder
public record CashDrawer(
    Key key,
    String clerk,
    Yuan opening,
    Instant openedAt,
    Optional<Key> from,
    List<TakenOver> takenOver,
    List<Deposit> deposits,
    DrawerState state,
    Optional<Count> count,
    Optional<String> to,
    Optional<Instant> handedAt,
    Optional<Instant> takenAt)
    implements WithCashDrawer {

  /** Cash of another drawer, as it was counted there (接收). */
  public record TakenOver(Key from, Yuan amount, Instant at) {}

  /**
   * Cash brought to the bank (缴存).
   *
   * @param slip number of the bank's paper
   */
  public record Deposit(String slip, Yuan amount, Instant at) {}

  /**
   * What was found, beside what should be there (清点). The identity is expected = opening + taken over + received − given back − deposited.
   *
   * @param payments receipts given
   * @param takenOver from other drawers
   * @param counted what was in it
   * @param reason why it is not what is expected; then somebody approved it
   */
  public record Count(
      int payments,
      Yuan received,
      Yuan refunded,
      Yuan takenOver,
      Yuan deposited,
      Yuan expected,
      Yuan counted,
      Optional<String> reason,
      Optional<String> approvedBy,
      Instant at) {

    public Count {
      reason = reason == null ? Optional.empty() : reason;
      approvedBy = approvedBy == null ? Optional.empty() : approvedBy;
    }

    /** Over (长款) when positive, short (短款) when negative. */
    public Yuan difference() {
      return counted.minus(expected);
    }
  }

  /** Drawers of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  /** The drawer a clerk answers for and has not handed over: at most one. */
  public static final String OF_CLERK = "of_clerk";

  /** Drawers that wait for somebody's signature. */
  public static final String WAITING_FOR = "waiting_for";

  static final int MOST_DEPOSITS = 40;

  static final int MOST_TAKEN_OVER = 60;

  public static final AggregateType<CashDrawer> TYPE = new AggregateType<>(
      "cash_drawer",
      CashDrawer.class,
      JsonCodec.whole(1, CashDrawer.class),
      List.of(
          Attribute.of("opened_at", Kind.INSTANT, CashDrawer::openedAt),
          Attribute.of("answers", Kind.TOKEN, d -> d.answered() ? d.clerk() : null),
          Attribute.of(
              "waits_for",
              Kind.TOKEN,
              d -> d.state() == DrawerState.HANDED_OVER ? d.to().orElse(null) : null)),
      List.of(
          Index.descending(OF_UNIT, Reach.ROOT, "opened_at"),
          Index.unique(OF_CLERK, Reach.STORE, "answers"),
          Index.over(WAITING_FOR, Reach.STORE, "waits_for")));

  public CashDrawer {
    from = from == null ? Optional.empty() : from;
    takenOver = takenOver == null ? List.of() : List.copyOf(takenOver);
    deposits = deposits == null ? List.of() : List.copyOf(deposits);
    count = count == null ? Optional.empty() : count;
    to = to == null ? Optional.empty() : to;
    handedAt = handedAt == null ? Optional.empty() : handedAt;
    takenAt = takenAt == null ? Optional.empty() : takenAt;
  }

  public static CashDrawerBuilder builder() {
    return new CashDrawerBuilder();
  }

  /** @param drawer its name within the unit, such as {@code W1-0302} */
  public static Key keyOf(String unit, String drawer) {
    return new Key(unit, "drawer-" + drawer);
  }

  /** Its name where a token has to say which it is; also its book in the ledger. */
  static String token(Key drawer) {
    return drawer.root() + "/" + drawer.id();
  }

  /** Whether its clerk still answers for it. */
  boolean answered() {
    return state != DrawerState.TAKEN;
  }

  /** What came from other drawers. */
  Yuan takenOverSum() {
    return takenOver.stream().map(TakenOver::amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  Yuan deposited() {
    return deposits.stream().map(Deposit::amount).reduce(Yuan.ZERO, Yuan::plus);
  }
}

package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * Something done so that it does not happen again (改进措施). Closed only when its effect is seen. Lies in the root of the unit.
 *
 * @param from the evaluation or complaint it follows from
 * @param owner staff number of who answers for it
 * @param indicator its effect is seen in
 * @param before the adjusted figure when it was planned; absent when nothing had been counted
 * @param goal the figure that shows the effect, in percent or seconds
 * @param doneAt when it was carried out, the last time
 * @param looks when somebody looked for the effect
 */
@Value.Builder
public record ImprovementAction(
    Key key,
    Optional<Key> from,
    String problem,
    String measure,
    String owner,
    LocalDate due,
    String indicator,
    Optional<BigDecimal> before,
    BigDecimal goal,
    State state,
    Instant plannedAt,
    Optional<Instant> doneAt,
    List<Look> looks)
    implements WithImprovementAction {

  /** How far it is. */
  public enum State {
    OPEN,
    /** Carried out; whether it helped is not known. */
    DONE,
    /** 已验证: it helped. */
    VERIFIED
  }

  /**
   * A look for the effect.
   *
   * @param figure adjusted, over the days looked at
   */
  public record Look(
      Instant at, String by, LocalDate first, LocalDate last, BigDecimal figure, boolean reached) {}

  /** Not verified yet, by the day they are due. */
  public static final String UNVERIFIED = "unverified";

  /** Of a unit by the day they are due: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  static final int MOST_LOOKS = 50;

  public static final AggregateType<ImprovementAction> TYPE = new AggregateType<>(
      "improvement_action",
      ImprovementAction.class,
      JsonCodec.whole(1, ImprovementAction.class),
      List.of(
          Attribute.of("due", Kind.DATE, ImprovementAction::due),
          Attribute.of(
              "open_due",
              Kind.DATE,
              action -> action.state() == State.VERIFIED ? null : action.due())),
      List.of(
          Index.over(UNVERIFIED, Reach.STORE, "open_due"), Index.over(OF_UNIT, Reach.ROOT, "due")));

  public ImprovementAction {
    from = from == null ? Optional.empty() : from;
    before = before == null ? Optional.empty() : before;
    doneAt = doneAt == null ? Optional.empty() : doneAt;
    looks = looks == null ? List.of() : List.copyOf(looks);
  }

  public static ImprovementActionBuilder builder() {
    return new ImprovementActionBuilder();
  }
}

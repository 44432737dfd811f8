package org.gasservice.core.dunning;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * How far collection is with an account (催缴案). Lies in the root of the service point, beside the ledger and the orders.
 *
 * @param run the steps being taken; absent while none is
 * @param runs how many there were, the present one included
 * @param past the last {@value #MOST_PAST} runs that are over, oldest first
 * @param holds why nothing is done just now
 * @param freeFrom when the last run was over, or the last hold: no notice is due from before
 * @param reconnection the order to restore, as long as the point is off for the debt
 * @param nextActionAt when the sweeper has to look at it; never later than the next step is due
 */
@Value.Builder
public record DunningCase(
    String point,
    String account,
    Optional<Run> run,
    int runs,
    List<Past> past,
    List<Hold> holds,
    Optional<Instant> freeFrom,
    Optional<Key> reconnection,
    Optional<Instant> nextActionAt)
    implements WithDunningCase {

  /**
   * A run that is over.
   *
   * @param last the last step taken
   */
  public record Past(
      int number, LocalDate anchor, Optional<StepKind> last, RunEnd end, Instant at) {

    public Past {
      last = last == null ? Optional.empty() : last;
    }
  }

  /** What has to be looked at, earliest first. */
  public static final String DUE = "due";

  /** Cases by the last step taken, longest in it first. */
  public static final String AT_STEP = "at_step";

  /** Cases of a point: scan within its root. */
  public static final String OF_POINT = "of_point";

  static final int MOST_PAST = 24;
  static final int MOST_HOLDS = 3;

  public static final AggregateType<DunningCase> TYPE = new AggregateType<>(
      "dunning_case",
      DunningCase.class,
      JsonCodec.whole(1, DunningCase.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, DunningCase::account),
          Attribute.of(
              "step", Kind.TOKEN, c -> c.last().map(step -> step.kind().name()).orElse(null)),
          Attribute.of("step_at", Kind.INSTANT, c -> c.last().map(TakenStep::at).orElse(null)),
          Attribute.of("next_action_at", Kind.INSTANT, c -> c.nextActionAt().orElse(null))),
      List.of(
          Index.over(DUE, Reach.STORE, "next_action_at"),
          Index.over(AT_STEP, Reach.STORE, "step", "step_at"),
          Index.over(OF_POINT, Reach.ROOT, "account")));

  public DunningCase {
    run = run == null ? Optional.empty() : run;
    past = past == null ? List.of() : List.copyOf(past);
    holds = holds == null ? List.of() : List.copyOf(holds);
    freeFrom = freeFrom == null ? Optional.empty() : freeFrom;
    reconnection = reconnection == null ? Optional.empty() : reconnection;
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static DunningCaseBuilder builder() {
    return new DunningCaseBuilder();
  }

  static DunningCase of(String point, String account) {
    return builder().point(point).account(account).runs(0).build();
  }

  public static Key keyOf(String point, String account) {
    return new Key(point, "dunning-" + account);
  }

  public Key key() {
    return keyOf(point, account);
  }

  /** The last step taken in the present run. */
  public Optional<TakenStep> last() {
    return run.flatMap(r -> r.steps().stream().reduce((a, b) -> b));
  }

  /** Whether an order is the one this case cuts off by. */
  boolean cutsOffBy(Key order) {
    return run.flatMap(Run::order).filter(order::equals).isPresent();
  }

  DunningCase ended(RunEnd why, Instant at) {
    Run over = run.orElseThrow();
    Past past = new Past(over.number(), over.anchor(), last().map(TakenStep::kind), why, at);
    List<Past> all = ImmutableList.<Past>builder().addAll(this.past).add(past).build();
    return withRun(Optional.empty())
        .withFreeFrom(at)
        .withPast(all.subList(Math.max(0, all.size() - MOST_PAST), all.size()));
  }

  DunningCase begun(LocalDate anchor, Standing standing, Instant at) {
    return withRuns(runs + 1).withRun(Run.begun(runs + 1, anchor, standing, at));
  }

  DunningCase withHold(Hold hold) {
    return withHolds(ImmutableList.<Hold>builder()
        .addAll(without(hold.kind()).holds())
        .add(hold)
        .build());
  }

  /** Without the holds whose day of review is over; what rested begins after the last of them. */
  DunningCase heldOn(LocalDate day, Function<LocalDate, Instant> beginOf) {
    List<Hold> still = holds.stream().filter(hold -> hold.holdsOn(day)).toList();
    return holds.stream()
        .filter(hold -> !hold.holdsOn(day))
        .map(hold -> beginOf.apply(hold.reviewOn().plusDays(1)))
        .max(Comparator.naturalOrder())
        .map(over -> withHolds(still).withFreeFrom(over))
        .orElse(this);
  }

  DunningCase without(HoldKind kind) {
    return withHolds(holds.stream().filter(hold -> hold.kind() != kind).toList());
  }
}

package org.gasservice.core.billing;

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
 * A round of bills (出账批次). A root of its own: the bills lie with their accounts, and the run says how far it has come and what came of it.
 *
 * @param id a token
 * @param period the round it bills, such as {@code 2026-03}
 * @param through readings after this day are left to the next round
 * @param accounts how the numbers of its accounts begin; absent for all
 * @param cursor where it goes on; absent at the beginning
 * @param done whether every account was met
 * @param tally what came of it so far
 */
@Value.Builder
public record BillingRun(
    String id,
    String period,
    LocalDate through,
    Optional<String> accounts,
    Optional<String> cursor,
    boolean done,
    RunTally tally)
    implements WithBillingRun {

  /** Runs that are not done. */
  public static final String OPEN = "open";

  public static final AggregateType<BillingRun> TYPE = new AggregateType<>(
      "billing_run",
      BillingRun.class,
      JsonCodec.whole(1, BillingRun.class),
      List.of(Attribute.of("open_period", Kind.TOKEN, r -> r.done() ? null : r.period())),
      List.of(Index.over(OPEN, Reach.STORE, "open_period")));

  public BillingRun {
    accounts = accounts == null ? Optional.empty() : accounts;
    cursor = cursor == null ? Optional.empty() : cursor;
  }

  public static BillingRunBuilder builder() {
    return new BillingRunBuilder();
  }

  public static Key keyOf(String run) {
    return Key.ofRoot(run);
  }
}

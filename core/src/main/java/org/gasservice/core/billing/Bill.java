package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.meter.ReadingKind;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.tariff.DatedVolume;
import org.gasservice.core.tariff.Priced;
import org.gasservice.core.tariff.ReadingSpan;
import org.gasservice.core.tariff.TierCount;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What an account used over some days, and what it costs (账单). Lies in the root of the service point. What was billed is never rewritten: a bill that
 * was wrong is taken back and another written; what is found out later (a price published for days gone by, a meter that ran wrong) stands beside it as
 * its correction.
 *
 * @param number the account's and a count from 1 without gaps; the number of its debt, too
 * @param account number of the supply account
 * @param period the round it belongs to, a token such as {@code 2026-03}
 * @param after day before its first day
 * @param through its last day, inclusive
 * @param beganAt moment of the reading it begins at
 * @param endedAt moment of the reading it ends at; the next bill begins there
 * @param uses what was used, reading by reading
 * @param priced what it cost when it was written
 * @param correction what it costs by what was found out later
 * @param run the billing run that wrote it
 * @param replaces bills that were taken back for it
 * @param previous the bill before it
 * @param cancelled why and when it was taken back
 */
@Value.Builder
public record Bill(
    String number,
    String account,
    String period,
    BillKind kind,
    LocalDate after,
    LocalDate through,
    Instant beganAt,
    Instant endedAt,
    LocalDate issuedOn,
    LocalDate dueOn,
    String priceClass,
    List<DatedVolume> uses,
    Priced priced,
    Optional<Correction> correction,
    Optional<String> run,
    List<String> replaces,
    Optional<String> previous,
    Optional<Cancelled> cancelled)
    implements WithBill {

  /**
   * What was found out later.
   *
   * @param adjustment id of the adjustment that says why
   * @param uses what was used after all
   * @param priced what that costs
   */
  public record Correction(String adjustment, List<DatedVolume> uses, Priced priced) {
    public Correction {
      uses = List.copyOf(uses);
    }

    Correction by(String id) {
      return new Correction(id, uses, priced);
    }
  }

  /** @param reason in words */
  public record Cancelled(String reason, LocalDate on) {}

  /** The bill of an account and period that stands: at most one. */
  public static final String ONE_A_PERIOD = "one_a_period";

  /** Bills of an account by their last day, those taken back too: scan within its root. */
  public static final String OF_ACCOUNT = "of_account";

  /** Bills a run wrote. */
  public static final String OF_RUN = "of_run";

  public static final AggregateType<Bill> TYPE = new AggregateType<>(
      "bill",
      Bill.class,
      JsonCodec.whole(1, Bill.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, Bill::account),
          Attribute.of("standing_period", Kind.TOKEN, b -> b.stands() ? b.period() : null),
          Attribute.of("through", Kind.DATE, Bill::through),
          Attribute.of("run", Kind.TOKEN, b -> b.run().orElse(null))),
      List.of(
          Index.unique(ONE_A_PERIOD, Reach.ROOT, "account", "standing_period"),
          Index.over(OF_ACCOUNT, Reach.ROOT, "account", "through"),
          Index.over(OF_RUN, Reach.STORE, "run")));

  public Bill {
    uses = List.copyOf(uses);
    correction = correction == null ? Optional.empty() : correction;
    run = run == null ? Optional.empty() : run;
    replaces = replaces == null ? List.of() : List.copyOf(replaces);
    previous = previous == null ? Optional.empty() : previous;
    cancelled = cancelled == null ? Optional.empty() : cancelled;
  }

  public static BillBuilder builder() {
    return new BillBuilder();
  }

  public static Key keyOf(String root, String number) {
    return new Key(root, number);
  }

  public boolean stands() {
    return cancelled.isEmpty();
  }

  /** The sum of its rounded lines, as it was written. */
  public Yuan total() {
    return priced.total();
  }

  /** What it costs by all that is known. */
  public Priced now() {
    return correction.map(Correction::priced).orElse(priced);
  }

  /** What was used by all that is known. */
  public List<DatedVolume> usesNow() {
    return correction.map(Correction::uses).orElse(uses);
  }

  /** m³, by all that is known. */
  public BigDecimal volume() {
    return now().volume();
  }

  /** What the next bill counts on from. */
  public TierCount count() {
    return now().after();
  }

  /** What the meter showed, or was thought to show, at its end; absent for a use without readings. */
  public Optional<ReadingSpan> lastReading() {
    DatedVolume last = uses.get(uses.size() - 1);
    return last.readings().isEmpty()
        ? Optional.empty()
        : Optional.of(last.readings().get(last.readings().size() - 1));
  }

  /** Whether nobody looked at the meter at its end: the next one who does trues it up. */
  public boolean estimated() {
    return lastReading().filter(span -> span.kind() == ReadingKind.ESTIMATED).isPresent();
  }
}

package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Something owed (应收款): the gas of a bill, a service, a late fee. Lies in the root of the service point. Settled ones stay as the record of what was
 * paid, out of the way of the indexes.
 *
 * @param account number of the supply account that owes it
 * @param source what it is for, a token: number of the bill, code of the fee item
 * @param amount what was charged
 * @param open what is still to be paid, disputed part included
 * @param dueOn last day to pay without being late
 * @param of id of the principal a late fee is on, or of the debt an instalment is a part of
 * @param feeThrough last day late fees were reckoned for
 * @param feeExact late fee reckoned so far in yuan, unrounded and uncapped
 * @param dispute the part the customer disputes
 */
@Value.Builder
public record Receivable(
    String id,
    String account,
    ReceivableKind kind,
    String source,
    Yuan amount,
    Yuan open,
    LocalDate openedOn,
    LocalDate dueOn,
    Optional<String> of,
    Optional<LocalDate> feeThrough,
    BigDecimal feeExact,
    Optional<Dispute> dispute,
    State state)
    implements WithReceivable {

  /** How it stands. */
  public enum State {
    /** To be paid. */
    OPEN,
    /** Paid. */
    SETTLED,
    /** Its bill was taken back, or the fee waived. */
    CANCELLED,
    /** Replaced by instalments. */
    REPLACED,
    /** Given up. */
    WRITTEN_OFF
  }

  /** What an account has to pay, by due day: scan within its root. */
  public static final String OPEN = "open";

  /** Everything to be paid, by due day. */
  public static final String OPEN_BY_DUE = "open_by_due";

  public static final AggregateType<Receivable> TYPE = new AggregateType<>(
      "receivable",
      Receivable.class,
      JsonCodec.whole(1, Receivable.class),
      List.of(
          Attribute.of("open_account", Kind.TOKEN, r -> r.isOpen() ? r.account() : null),
          Attribute.of("open_due", Kind.DATE, r -> r.isOpen() ? r.dueOn() : null)),
      List.of(
          Index.over(OPEN, Reach.ROOT, "open_account", "open_due"),
          Index.over(OPEN_BY_DUE, Reach.STORE, "open_due")));

  public Receivable {
    of = of == null ? Optional.empty() : of;
    feeThrough = feeThrough == null ? Optional.empty() : feeThrough;
    dispute = dispute == null ? Optional.empty() : dispute;
  }

  public static ReceivableBuilder builder() {
    return new ReceivableBuilder();
  }

  static Receivable opened(
      String id,
      String account,
      ReceivableKind kind,
      String source,
      Yuan amount,
      LocalDate day,
      LocalDate dueOn) {
    return builder()
        .id(id)
        .account(account)
        .kind(kind)
        .source(source)
        .amount(amount)
        .open(amount)
        .openedOn(day)
        .dueOn(dueOn)
        .feeExact(BigDecimal.ZERO)
        .state(amount.signum() == 0 ? State.SETTLED : State.OPEN)
        .build();
  }

  public static Key keyOf(String root, String id) {
    return new Key(root, id);
  }

  static String feeOf(String principal) {
    return "fee-" + principal;
  }

  /** An instalment of a debt, from 1. */
  static String partOf(String debt, int number) {
    return debt + "." + number;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** What is to be paid and not disputed. */
  public Yuan payable() {
    return isOpen() ? open.minus(dispute.map(Dispute::amount).orElse(Yuan.ZERO)) : Yuan.ZERO;
  }

  /** Whether an undisputed principal was to be paid before the day. */
  public boolean overdueOn(LocalDate day) {
    return kind.principal() && payable().signum() > 0 && dueOn.isBefore(day);
  }

  /** What was paid of it. */
  public Yuan paid() {
    return amount.minus(open);
  }

  // ---- steps

  Receivable paid(Yuan part) {
    Yuan left = open.minus(part);
    Optional<Dispute> still = dispute
        .map(d -> new Dispute(d.amount().min(left), d.reason(), d.since()))
        .filter(d -> d.amount().signum() > 0);
    return withOpen(left)
        .withDispute(still)
        .withState(left.signum() == 0 ? State.SETTLED : State.OPEN);
  }

  /** A payment of it was taken back on a day: late fees run on from that day, not for the time in between. */
  Receivable unpaid(Yuan part, LocalDate day) {
    Optional<LocalDate> through = kind.principal() && day.isAfter(dueOn)
        ? Optional.of(feeThrough.filter(day::isBefore).orElse(day))
        : feeThrough;
    return withOpen(open.plus(part)).withState(State.OPEN).withFeeThrough(through);
  }

  /** Late fees reckoned through a day: simple, on what is open and undisputed, from the day after the due day. */
  Receivable reckoned(LateFeeTerms terms, LocalDate day) {
    LocalDate from = feeThrough.orElse(dueOn);
    if (!isOpen() || !kind.principal() || !day.isAfter(from)) {
      return this;
    }
    return withFeeThrough(day)
        .withFeeExact(feeExact.add(fee(terms, payable(), ChronoUnit.DAYS.between(from, day))));
  }

  /** Paid on a day through which late fees were reckoned already: what was reckoned too much is taken off. */
  Receivable reckonedBack(LateFeeTerms terms, Yuan part, LocalDate paidOn) {
    LocalDate from = paidOn.isAfter(dueOn) ? paidOn : dueOn;
    return feeThrough
        .filter(from::isBefore)
        .map(through -> withFeeExact(
            feeExact.subtract(fee(terms, part, ChronoUnit.DAYS.between(from, through)))))
        .orElse(this);
  }

  private static BigDecimal fee(LateFeeTerms terms, Yuan on, long days) {
    return on.amount().multiply(terms.daily()).multiply(BigDecimal.valueOf(days));
  }

  /** The late fee on it so far: rounded half up to the fen, at most the cap. */
  public Yuan lateFee(LateFeeTerms terms) {
    BigDecimal most = amount.amount().multiply(terms.cap());
    return new Yuan(feeExact.min(most).setScale(2, RoundingMode.HALF_UP));
  }

  /** More, or less, was charged than so far. */
  Receivable changed(Yuan by) {
    Yuan left = open.plus(by);
    return withAmount(amount.plus(by))
        .withOpen(left)
        .withState(left.signum() == 0 ? State.SETTLED : State.OPEN);
  }

  /** What is open of it is not charged after all. */
  Receivable waived() {
    return withAmount(amount.minus(open)).ended(State.CANCELLED);
  }

  /** What is open of it is owed in parts from now on; what was paid of it stays paid. */
  Receivable replaced() {
    return withAmount(paid()).ended(State.REPLACED);
  }

  /** Nothing of it is to be paid any more. */
  Receivable ended(State how) {
    return withOpen(Yuan.ZERO).withDispute(Optional.empty()).withState(how);
  }

  /** @throws RuleViolation [D10-S3] when it is disputed already, or less is open than is disputed */
  Receivable disputed(Dispute part) {
    if (!isOpen() || dispute.isPresent() || part.amount().compareTo(open) > 0) {
      throw new RuleViolation(
          Clauses.D10_S3,
          dispute.isPresent() ? "billing.disputed-already" : "billing.dispute-too-large",
          Map.of("receivable", id, "open", open.toString()));
    }
    return withDispute(part);
  }
}

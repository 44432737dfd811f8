package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * Work on a ledger as steps other features put into a commit of their own, in the root the draft writes: a payment, a refund, a count of cash. The day
 * of an entry is the day the command happened on.
 */
public final class LedgerSteps {

  private final BillingSettings settings;
  private final AccountWatch watch;

  /** @param watch is told of every change of a debt, in its commit */
  public LedgerSteps(BillingSettings settings, AccountWatch watch) {
    this.settings = settings;
    this.watch = watch;
  }

  /** The book of an account, opened when it has none. */
  public Held<Ledger> open(Draft draft, String account) {
    return book(draft, account).close();
  }

  /** Money came in: it pays what is open by the settings' policy, and what is left over becomes credit. */
  public Paid receive(Draft draft, String account, Yuan amount, String channel, String source) {
    return receive(draft, account, amount, channel, source, List.of());
  }

  /**
   * Money came in. Late fees are reckoned to its day first, so what is paid stops costing and what was owed until then stays owed.
   *
   * @param amount more than zero
   * @param channel a token: where the money is until the bank has it
   * @param source id of the payment, a token
   * @param first receivables to pay first, in this order, also what is disputed of them
   * @throws RuleViolation [D10-S3] when the account owes nothing by such a name
   */
  @Keeps({Clauses.D10_S3, Clauses.D10_P4})
  public Paid receive(
      Draft draft, String account, Yuan amount, String channel, String source, List<String> first) {
    requirePositive(amount);
    Book book = book(draft, account);
    reckon(book);
    List<Allocation> allocations = allocate(book, amount, first);
    Yuan rest = amount.minus(LedgerRules.total(allocations));
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(AccountTitle.CLEARING, amount).of(channel));
    postings.addAll(book.settle(allocations));
    postings.add(Posting.credit(AccountTitle.CREDIT, rest));
    LedgerEntry entry = book.post(
            EntryKind.PAYMENT, source, postings, allocations, Optional.empty())
        .orElseThrow();
    takeBackFees(book, allocations);
    book.close();
    return new Paid(
        LedgerEntry.keyOf(draft.root(), entry.id()),
        allocations,
        rest,
        LedgerRules.overduePrincipal(book.open(), book.day()));
  }

  private List<Allocation> allocate(Book book, Yuan amount, List<String> first) {
    List<Allocation> allocations = new ArrayList<>();
    Yuan left = amount;
    for (String id : first) {
      Yuan part = book.require(id).open().min(left);
      if (part.signum() > 0) {
        allocations.add(new Allocation(id, part));
        left = left.minus(part);
      }
    }
    List<Receivable> others =
        book.open().stream().filter(r -> !first.contains(r.id())).toList();
    allocations.addAll(LedgerRules.allocate(others, left, settings.allocation()));
    return List.copyOf(allocations);
  }

  /**
   * Takes a payment back: what it paid is to be paid again, what it left as credit is taken from the credit, and what the customer has used up of
   * that meanwhile becomes a debt.
   *
   * @param entry id of the payment's entry
   * @return key of the entry that undoes it
   * @throws RuleViolation [D10-P4] when it is no payment of this account or was taken back before
   */
  @Keeps(Clauses.D10_P4)
  public Key reverse(Draft draft, String account, String entry, String source) {
    LedgerEntry payment = draft
        .find(LedgerEntry.TYPE, LedgerEntry.keyOf(draft.root(), entry))
        .map(Held::value)
        .filter(e -> e.account().equals(account) && e.kind() == EntryKind.PAYMENT)
        .orElseThrow(
            () -> new RuleViolation(Clauses.D10_P4, "billing.no-payment", Map.of("entry", entry)));
    requireNotReversed(draft, entry);
    Book book = book(draft, account);
    reckon(book);
    List<Posting> postings = new ArrayList<>();
    Yuan fromCredit = payment.posted(AccountTitle.CREDIT).negated();
    for (Allocation paid : payment.allocations()) {
      Receivable receivable = book.require(paid.receivable());
      Yuan again = receivable.paid().min(paid.amount());
      if (receivable.state() != Receivable.State.CANCELLED && again.signum() > 0) {
        book.put(receivable.unpaid(again, book.day()));
        postings.add(Posting.debit(receivable.kind().title(), again));
        fromCredit = fromCredit.plus(paid.amount().minus(again));
      } else {
        fromCredit = fromCredit.plus(paid.amount());
      }
    }
    Yuan there = book.ledger().credit().min(fromCredit);
    Yuan shortfall = fromCredit.minus(there);
    postings.add(Posting.debit(AccountTitle.CREDIT, there));
    if (shortfall.signum() > 0) {
      Receivable returned = Receivable.opened(
          draft.newId("returned"),
          account,
          ReceivableKind.RETURNED_PAYMENT,
          source,
          shortfall,
          book.day(),
          book.day());
      book.put(returned);
      postings.add(Posting.debit(returned.kind().title(), shortfall));
    }
    payment.postings().stream()
        .filter(p -> p.title() == AccountTitle.CLEARING)
        .forEach(p -> postings.add(p.reversed()));
    LedgerEntry reversal = book.post(
            EntryKind.PAYMENT_REVERSED, source, postings, List.of(), Optional.of(entry))
        .orElseThrow();
    book.close();
    return LedgerEntry.keyOf(draft.root(), reversal.id());
  }

  /**
   * Takes back a sale that was paid from credit: its price is credit again.
   *
   * @param entry id of the sale's entry
   * @return key of the entry that undoes it
   * @throws RuleViolation [D10-P4] when it was taken back before, or the account is settled
   */
  @Keeps(Clauses.D10_P4)
  public Key takeBackPurchase(Draft draft, String account, String entry, String source) {
    Book book = book(draft, account);
    book.ledger().requireUnsettled();
    return opposite(draft, book, entry, EntryKind.PURCHASE_TAKEN_BACK, source);
  }

  /**
   * Takes a payment back that was posted without receivables: its opposite is posted.
   *
   * @param entry id of the payment's entry
   * @return key of the entry that undoes it
   * @throws RuleViolation [D10-P4] when it was taken back before
   */
  @Keeps(Clauses.D10_P4)
  public Key undo(Draft draft, String account, String entry, String source) {
    return opposite(draft, book(draft, account), entry, EntryKind.PAYMENT_REVERSED, source);
  }

  private static Key opposite(Draft draft, Book book, String entry, EntryKind kind, String source) {
    LedgerEntry before =
        draft.require(LedgerEntry.TYPE, LedgerEntry.keyOf(draft.root(), entry)).value();
    requireNotReversed(draft, entry);
    LedgerEntry reversal = book.post(
            kind,
            source,
            before.postings().stream().map(Posting::reversed).toList(),
            List.of(),
            Optional.of(entry))
        .orElseThrow();
    book.close();
    return LedgerEntry.keyOf(draft.root(), reversal.id());
  }

  /**
   * Pays credit out.
   *
   * @throws RuleViolation [D10-P4] when the customer has less
   */
  @Keeps(Clauses.D10_P4)
  public Key refund(Draft draft, String account, Yuan amount, String channel, String source) {
    requirePositive(amount);
    Book book = book(draft, account);
    if (book.ledger().credit().compareTo(amount) < 0) {
      throw new RuleViolation(
          Clauses.D10_P4,
          "billing.less-credit",
          Map.of("account", account, "credit", book.ledger().credit().toString()));
    }
    return posted(
        draft,
        book,
        EntryKind.REFUND,
        source,
        List.of(
            Posting.debit(AccountTitle.CREDIT, amount),
            Posting.credit(AccountTitle.CLEARING, amount).of(channel)));
  }

  /** Credit pays what is open, as a payment would; empty when there is none of either. */
  public Optional<Key> useCredit(Draft draft, String account, String source) {
    Book book = book(draft, account);
    reckon(book);
    Optional<LedgerEntry> used = useCredit(book, source);
    book.close();
    return used.map(entry -> LedgerEntry.keyOf(draft.root(), entry.id()));
  }

  Optional<LedgerEntry> useCredit(Book book, String source) {
    Yuan credit = book.ledger().credit();
    if (credit.signum() <= 0) {
      return Optional.empty();
    }
    List<Allocation> allocations = LedgerRules.allocate(book.open(), credit, settings.allocation());
    List<Posting> postings = new ArrayList<>(book.settle(allocations));
    postings.add(Posting.debit(AccountTitle.CREDIT, LedgerRules.total(allocations)));
    return book.post(EntryKind.CREDIT_USED, source, postings, allocations, Optional.empty());
  }

  /**
   * Any entry that touches no receivable: cash into a drawer, a channel's money arriving at the bank, a count that is over or short.
   *
   * @throws IllegalArgumentException when the postings do not sum to zero, or are all of nothing
   */
  public Key post(
      Draft draft, String account, EntryKind kind, String source, List<Posting> postings) {
    return posted(draft, book(draft, account), kind, source, postings);
  }

  private static Key posted(
      Draft draft, Book book, EntryKind kind, String source, List<Posting> postings) {
    LedgerEntry entry = book.post(kind, source, postings)
        .orElseThrow(() -> new IllegalArgumentException("an entry of nothing"));
    book.close();
    return LedgerEntry.keyOf(draft.root(), entry.id());
  }

  /** A new debt, such as a service of the published schedule. Credit pays what it can of it. */
  public Held<Receivable> charge(
      Draft draft,
      String account,
      ReceivableKind kind,
      Yuan amount,
      String source,
      LocalDate dueOn) {
    requirePositive(amount);
    Book book = book(draft, account);
    Receivable receivable =
        Receivable.opened(draft.newId("charge"), account, kind, source, amount, book.day(), dueOn);
    book.charge(receivable, EntryKind.CHARGE);
    useCredit(book, source);
    return closed(draft, book, receivable.id());
  }

  /** Charges the late fees that are due to the day of the command. */
  @Keeps(Clauses.D10_S3)
  public Held<Ledger> chargeLateFees(Draft draft, String account) {
    Book book = book(draft, account);
    reckon(book);
    return book.close();
  }

  /**
   * A debt, or a part of it, is disputed: from the day on it costs no late fee and no step is taken for it.
   *
   * @throws RuleViolation [D10-S3] when it is disputed already, or less is open
   */
  @Keeps(Clauses.D10_S3)
  public Held<Receivable> hold(
      Draft draft, String account, String receivable, Yuan amount, String reason) {
    Book book = book(draft, account);
    reckon(book);
    book.put(book.require(receivable).disputed(new Dispute(amount, reason, book.day())));
    return closed(draft, book, receivable);
  }

  /** The dispute is over: late fees run on from the day, not for the time it lasted. */
  @Keeps(Clauses.D10_S3)
  public Held<Receivable> release(Draft draft, String account, String receivable) {
    Book book = book(draft, account);
    reckon(book);
    Receivable disputed = book.require(receivable);
    if (disputed.dispute().isEmpty()) {
      throw new RuleViolation(
          Clauses.D10_S3, "billing.not-disputed", Map.of("receivable", receivable));
    }
    book.put(disputed.withDispute(Optional.empty()));
    return closed(draft, book, receivable);
  }

  /**
   * A late fee is not charged after all; what was paid of it stays paid.
   *
   * @throws RuleViolation [D10-S3] when it is no late fee, or nothing of it is open
   */
  @Keeps(Clauses.D10_S3)
  public Held<Receivable> waiveLateFee(Draft draft, String account, String fee) {
    Book book = book(draft, account);
    Receivable before = book.require(fee);
    if (before.kind() != ReceivableKind.LATE_FEE || !before.isOpen()) {
      throw new RuleViolation(Clauses.D10_S3, "billing.no-late-fee", Map.of("receivable", fee));
    }
    book.put(before.waived());
    book.post(
        EntryKind.LATE_FEE_WAIVED,
        before.source(),
        List.of(
            Posting.debit(AccountTitle.REVENUE_LATE_FEE, before.open()),
            Posting.credit(AccountTitle.RECEIVABLE_LATE_FEE, before.open())));
    return closed(draft, book, fee);
  }

  /**
   * One debt becomes several, each to be paid by a day of its own (分期付款): while they are paid by their days there is no late fee and no step.
   *
   * @throws RuleViolation [D10-S3] when it is a late fee or disputed, or the parts do not sum to what is open
   */
  @Keeps(Clauses.D10_S3)
  public Held<Receivable> agreeInstalments(
      Draft draft, String account, String receivable, List<Instalment> parts) {
    Book book = book(draft, account);
    reckon(book);
    Receivable whole = book.require(receivable);
    if (!whole.isOpen() || !whole.kind().principal() || whole.dispute().isPresent()) {
      throw new RuleViolation(
          Clauses.D10_S3, "billing.no-instalments", Map.of("receivable", receivable));
    }
    if (!LedgerRules.sum(parts, Instalment::amount).equals(whole.open())) {
      throw new RuleViolation(
          Clauses.D10_S3,
          "billing.instalments-differ",
          Map.of("receivable", receivable, "open", whole.open().toString()));
    }
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.credit(whole.kind().title(), whole.open()));
    int number = 0;
    for (Instalment part : parts) {
      number = book.nextPart(receivable, number);
      book.put(Receivable.opened(
              Receivable.partOf(receivable, number),
              account,
              whole.kind(),
              whole.source(),
              part.amount(),
              book.day(),
              part.dueOn())
          .withOf(receivable));
      postings.add(Posting.debit(whole.kind().title(), part.amount()));
    }
    book.put(whole.replaced());
    book.post(EntryKind.INSTALMENTS, whole.source(), postings);
    return closed(draft, book, receivable);
  }

  /** What is open of a debt is given up (核销坏账). */
  @Keeps(Clauses.D10_S3)
  public Held<Receivable> writeOff(Draft draft, String account, String receivable) {
    Book book = book(draft, account);
    Receivable debt = book.require(receivable);
    if (!debt.isOpen()) {
      throw new RuleViolation(
          Clauses.D10_S3, "billing.nothing-open", Map.of("receivable", receivable));
    }
    book.post(
        EntryKind.WRITE_OFF,
        debt.source(),
        List.of(
            Posting.debit(AccountTitle.WRITE_OFF, debt.open()),
            Posting.credit(debt.kind().title(), debt.open())),
        List.of(new Allocation(receivable, debt.open())),
        Optional.empty());
    book.put(debt.ended(Receivable.State.WRITTEN_OFF));
    return closed(draft, book, receivable);
  }

  // ---- parts

  private static Held<Receivable> closed(Draft draft, Book book, String receivable) {
    book.close();
    return draft.require(Receivable.TYPE, Receivable.keyOf(draft.root(), receivable));
  }

  Book book(Draft draft, String account) {
    return new Book(draft, account, settings.dayOf(draft.occurredAt()), watch);
  }

  /** Late fees to the day: what was added to them is charged. */
  void reckon(Book book) {
    for (Receivable principal : book.open()) {
      Receivable after = principal.reckoned(settings.lateFee(), book.day());
      if (!after.equals(principal)) {
        book.put(after);
        chargeFee(book, principal, after);
      }
    }
  }

  /** A payment that came before the day late fees were reckoned to. */
  private void takeBackFees(Book book, List<Allocation> allocations) {
    for (Allocation paid : allocations) {
      Receivable before = book.require(paid.receivable());
      Receivable after = before.reckonedBack(settings.lateFee(), paid.amount(), book.day());
      if (!after.equals(before)) {
        book.put(after);
        chargeFee(book, before, after);
      }
    }
  }

  private void chargeFee(Book book, Receivable before, Receivable after) {
    Yuan more = after.lateFee(settings.lateFee()).minus(before.lateFee(settings.lateFee()));
    if (more.signum() == 0) {
      return;
    }
    Receivable fee = book.find(Receivable.feeOf(after.id()))
        .orElseGet(() -> Receivable.opened(
                Receivable.feeOf(after.id()),
                after.account(),
                ReceivableKind.LATE_FEE,
                after.source(),
                Yuan.ZERO,
                book.day(),
                after.dueOn())
            .withOf(after.id()));
    Yuan onFee = more.signum() > 0 ? more : fee.open().min(more.negated()).negated();
    book.put(fee.changed(onFee));
    book.post(
        EntryKind.LATE_FEE,
        after.source(),
        List.of(
            Posting.debit(AccountTitle.RECEIVABLE_LATE_FEE, onFee),
            Posting.debit(AccountTitle.CREDIT, more.minus(onFee)),
            Posting.credit(AccountTitle.REVENUE_LATE_FEE, more)));
  }

  private static void requireNotReversed(Draft draft, String entry) {
    boolean reversed = !draft
        .scan(
            LedgerEntry.TYPE,
            Range.all(LedgerEntry.REVERSAL).inRoot(draft.root()).equalTo(entry),
            1)
        .isEmpty();
    if (reversed) {
      throw new RuleViolation(Clauses.D10_P4, "billing.reversed-already", Map.of("entry", entry));
    }
  }

  private static void requirePositive(Yuan amount) {
    if (amount.signum() <= 0) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.not-positive", Map.of("amount", amount.toString()));
    }
  }
}

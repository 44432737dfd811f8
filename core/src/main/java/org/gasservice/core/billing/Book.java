package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * A ledger while one command works on it: entries are written as they are posted, the ledger and the receivables once, at {@link #close}. Lives as long
 * as the command.
 */
final class Book {

  private final Draft draft;
  private final Optional<Held<Ledger>> before;
  private final LocalDate day;
  private final AccountWatch watch;
  private final Map<String, Receivable> receivables = new LinkedHashMap<>();
  private final Map<String, Held<Receivable>> held = new LinkedHashMap<>();
  private Ledger ledger;
  private boolean loaded;
  private boolean dueChanged;

  Book(Draft draft, String account, LocalDate day, AccountWatch watch) {
    this.draft = draft;
    this.day = day;
    this.watch = watch;
    this.before = draft.find(Ledger.TYPE, Ledger.keyOf(draft.root(), account));
    this.ledger = before.map(Held::value).orElseGet(() -> Ledger.opened(account));
  }

  Ledger ledger() {
    return ledger;
  }

  LocalDate day() {
    return day;
  }

  /** What is open now, by due day. */
  List<Receivable> open() {
    if (!loaded) {
      loaded = true;
      if (before.isPresent()) {
        Receivables.open(draft, draft.root(), ledger.account()).forEach(this::known);
      }
    }
    return receivables.values().stream().filter(Receivable::isOpen).toList();
  }

  private void known(Held<Receivable> each) {
    held.putIfAbsent(each.value().id(), each);
    receivables.putIfAbsent(each.value().id(), each.value());
  }

  Optional<Receivable> find(String id) {
    if (!receivables.containsKey(id)) {
      draft.find(Receivable.TYPE, Receivable.keyOf(draft.root(), id)).ifPresent(this::known);
    }
    return Optional.ofNullable(receivables.get(id))
        .filter(r -> r.account().equals(ledger.account()));
  }

  /** @throws RuleViolation [D10-S3] when the account owes nothing by that name */
  Receivable require(String id) {
    return find(id)
        .orElseThrow(() ->
            new RuleViolation(Clauses.D10_S3, "billing.no-receivable", Map.of("receivable", id)));
  }

  /** Number of an instalment after another: a debt that is owed again after instalments may be put in instalments again. */
  int nextPart(String debt, int after) {
    int number = after + 1;
    while (find(Receivable.partOf(debt, number)).isPresent()) {
      number++;
    }
    return number;
  }

  void put(Receivable receivable) {
    receivables.put(receivable.id(), receivable);
    dueChanged = true;
  }

  /** All receivables of the command so far, for their titles. */
  Map<String, Receivable> receivables() {
    return receivables;
  }

  /** Writes an entry; postings of nothing are left out, and an entry of nothing is not written. */
  Optional<LedgerEntry> post(
      EntryKind kind,
      String source,
      List<Posting> postings,
      List<Allocation> allocations,
      Optional<String> reverses) {
    List<Posting> real = postings.stream().filter(p -> p.amount().signum() != 0).toList();
    if (real.isEmpty()) {
      return Optional.empty();
    }
    Key key = draft.newKey("entry");
    LedgerEntry entry = LedgerEntry.builder()
        .id(key.id())
        .account(ledger.account())
        .number(ledger.entries() + 1)
        .kind(kind)
        .source(source)
        .day(day)
        .postings(real)
        .allocations(allocations)
        .reverses(reverses)
        .build();
    draft.insert(LedgerEntry.TYPE, key, entry);
    ledger = ledger.with(entry);
    return Optional.of(entry);
  }

  Optional<LedgerEntry> post(EntryKind kind, String source, List<Posting> postings) {
    return post(kind, source, postings, List.of(), Optional.empty());
  }

  /** Pays receivables: money or credit on one side is the caller's posting. */
  List<Posting> settle(List<Allocation> allocations) {
    List<Posting> postings = LedgerRules.settled(receivables, allocations);
    allocations.forEach(a -> put(require(a.receivable()).paid(a.amount())));
    return postings;
  }

  /** A new debt against what was earned. */
  Receivable charge(Receivable receivable, EntryKind kind) {
    put(receivable);
    post(
        kind,
        receivable.source(),
        List.of(
            Posting.debit(receivable.kind().title(), receivable.amount()),
            Posting.credit(receivable.kind().against(), receivable.amount())));
    return receivable;
  }

  /** Number of the next bill: the account's and a count without gaps. */
  String nextBill() {
    return ledger.account() + "-" + (ledger.bills() + 1);
  }

  /** A bill of the next number was written. */
  void billed(String number) {
    ledger = ledger.withBills(ledger.bills() + 1).withLastBill(Optional.of(number));
  }

  /** The last bill was taken back: the one before it stands last. */
  void billedBack(Optional<String> previous) {
    ledger = ledger.withLastBill(previous);
  }

  void settled(Optional<LocalDate> on) {
    ledger = ledger.withSettledOn(on);
  }

  /** Writes the receivables that changed and the ledger, and tells who watches over debts when one of them changed. */
  Held<Ledger> close() {
    if (dueChanged) {
      ledger = ledger.withOverdueFrom(earliestDue());
    }
    for (Receivable receivable : new ArrayList<>(receivables.values())) {
      Held<Receivable> was = held.get(receivable.id());
      if (was == null) {
        draft.insert(Receivable.TYPE, Receivable.keyOf(draft.root(), receivable.id()), receivable);
      } else if (!was.value().equals(receivable)) {
        draft.update(Receivable.TYPE, was, receivable);
      }
    }
    Key key = Ledger.keyOf(draft.root(), ledger.account());
    Held<Ledger> after = before
        .map(was -> was.value().equals(ledger) ? was : draft.update(Ledger.TYPE, was, ledger))
        .orElseGet(() -> draft.insert(Ledger.TYPE, key, ledger));
    if (dueChanged) {
      watch.changed(
          draft, before.map(Held::value).orElseGet(() -> Ledger.opened(ledger.account())), ledger);
    }
    return after;
  }

  /** Where debts were only added, the earliest is the one known or one of theirs: no need to read the others. */
  private Optional<LocalDate> earliestDue() {
    if (!held.isEmpty()) {
      return LedgerRules.earliestDue(open());
    }
    return Stream.concat(
            before.flatMap(was -> was.value().overdueFrom()).stream(),
            LedgerRules.earliestDue(List.copyOf(receivables.values())).stream())
        .min(Comparator.naturalOrder());
  }
}

package org.gasservice.core.billing;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * Where a book stands (台账): the sums of its entries, kept so that reading them costs one row. The book of a supply account lies in the root of its
 * service point.
 *
 * @param account number of the supply account, or name of another book, a token
 * @param entries how many entries it has
 * @param balances by {@link Posting#balance()}, debits positive; no zeros
 * @param overdueFrom the earliest day an undisputed principal is, or was, to be paid by; absent when none is open
 * @param bills how many bills were written, those taken back too
 * @param lastBill number of the last bill that stands
 * @param settledOn day it was settled; nothing is billed after that
 */
@Value.Builder
public record Ledger(
    String account,
    int entries,
    SortedMap<String, Yuan> balances,
    Optional<LocalDate> overdueFrom,
    int bills,
    Optional<String> lastBill,
    Optional<LocalDate> settledOn)
    implements WithLedger {

  /** The root of a book, by its account. */
  public static final String BY_ACCOUNT = "by_account";

  /** Books with open principal, by the day it is to be paid by. */
  public static final String OVERDUE = "overdue";

  public static final AggregateType<Ledger> TYPE = new AggregateType<>(
      "ledger",
      Ledger.class,
      JsonCodec.whole(1, Ledger.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, Ledger::account),
          Attribute.of("overdue_from", Kind.DATE, l -> l.overdueFrom().orElse(null))),
      List.of(
          Index.unique(BY_ACCOUNT, Reach.STORE, "account"),
          Index.over(OVERDUE, Reach.STORE, "overdue_from")));

  public Ledger {
    balances = balances == null ? ImmutableSortedMap.of() : ImmutableSortedMap.copyOf(balances);
    overdueFrom = overdueFrom == null ? Optional.empty() : overdueFrom;
    lastBill = lastBill == null ? Optional.empty() : lastBill;
    settledOn = settledOn == null ? Optional.empty() : settledOn;
  }

  public static Ledger opened(String account) {
    return new Ledger(
        account,
        0,
        ImmutableSortedMap.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty());
  }

  public static Key keyOf(String root, String account) {
    return new Key(root, "ledger-" + account);
  }

  public Yuan balance(AccountTitle title) {
    return balances.getOrDefault(title.name(), Yuan.ZERO);
  }

  /** Of a title kept apart by channel or drawer. */
  public Yuan balance(AccountTitle title, String detail) {
    return balances.getOrDefault(Posting.balanceOf(title, Optional.of(detail)), Yuan.ZERO);
  }

  /** What the customer has with us, zero or more. */
  public Yuan credit() {
    return balance(AccountTitle.CREDIT).negated();
  }

  /** Everything owed: gas, late fees, services, disputed parts included. */
  public Yuan owed() {
    return balance(AccountTitle.RECEIVABLE_GAS)
        .plus(balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .plus(balance(AccountTitle.RECEIVABLE_SERVICE));
  }

  /** @throws RuleViolation [D10-P4] when it is settled: nothing more is billed */
  void requireUnsettled() {
    if (settledOn.isPresent()) {
      throw new RuleViolation(
          Clauses.D10_P4,
          "billing.settled-already",
          Map.of("account", account, "day", settledOn.get().toString()));
    }
  }

  /** With an entry of the next number posted. */
  Ledger with(LedgerEntry entry) {
    return withEntries(entry.number()).withBalances(posted(balances, entry.postings()));
  }

  static SortedMap<String, Yuan> posted(Map<String, Yuan> before, List<Posting> postings) {
    SortedMap<String, Yuan> after = new TreeMap<>(before);
    postings.forEach(posting -> {
      Yuan now = after.getOrDefault(posting.balance(), Yuan.ZERO).plus(posting.amount());
      if (now.signum() == 0) {
        after.remove(posting.balance());
      } else {
        after.put(posting.balance(), now);
      }
    });
    return after;
  }
}

package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/** The arithmetic of ledgers and debts: pure functions of what was posted. */
public final class LedgerRules {

  private static final Comparator<Receivable> OLDEST =
      Comparator.comparing(Receivable::dueOn).thenComparing(LedgerRules::principalId);

  private LedgerRules() {}

  /** Balances as the entries alone give them; equal to the kept ones, or the ledger was tampered with. */
  public static SortedMap<String, Yuan> replay(List<LedgerEntry> entries) {
    SortedMap<String, Yuan> balances = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      balances = Ledger.posted(balances, entry.postings());
    }
    return balances;
  }

  /**
   * How an amount pays what is open; what is left over is not in the list.
   *
   * @param open receivables of one account; disputed parts are not paid
   */
  @Keeps(Clauses.D10_S3)
  public static List<Allocation> allocate(
      List<Receivable> open, Yuan amount, AllocationPolicy policy) {
    List<Allocation> allocations = new ArrayList<>();
    Yuan left = amount;
    for (Receivable receivable : inOrder(open, policy)) {
      Yuan part = receivable.payable().min(left);
      if (part.signum() > 0) {
        allocations.add(new Allocation(receivable.id(), part));
        left = left.minus(part);
      }
    }
    return List.copyOf(allocations);
  }

  private static List<Receivable> inOrder(List<Receivable> open, AllocationPolicy policy) {
    Comparator<Receivable> order = OLDEST
        .thenComparing(r -> r.kind() == ReceivableKind.LATE_FEE)
        .thenComparing(Receivable::id);
    if (policy == AllocationPolicy.LATE_FEE_FIRST) {
      order =
          Comparator.<Receivable, Boolean>comparing(r -> r.kind().principal()).thenComparing(order);
    }
    return open.stream().sorted(order).toList();
  }

  /** A late fee stands beside what it is on. */
  private static String principalId(Receivable receivable) {
    return receivable.kind() == ReceivableKind.LATE_FEE
        ? receivable.of().orElse(receivable.id())
        : receivable.id();
  }

  static Yuan total(List<Allocation> allocations) {
    return sum(allocations, Allocation::amount);
  }

  static <T> Yuan sum(List<T> of, Function<T, Yuan> amount) {
    return of.stream().map(amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  /** Undisputed principal that was to be paid before the day. */
  public static Yuan overduePrincipal(List<Receivable> open, LocalDate day) {
    return sum(open.stream().filter(r -> r.overdueOn(day)).toList(), Receivable::payable);
  }

  /** The earliest due day of undisputed principal, whether it lies ahead or behind. */
  public static Optional<LocalDate> earliestDue(List<Receivable> open) {
    return open.stream()
        .filter(r -> r.kind().principal() && r.payable().signum() > 0)
        .map(Receivable::dueOn)
        .min(Comparator.naturalOrder());
  }

  /** The late fee on a principal as it would stand at the end of a day: for notices; nothing is charged by looking. */
  @Keeps(Clauses.D10_S3)
  public static Yuan lateFeeOn(Receivable principal, LateFeeTerms terms, LocalDate day) {
    return principal.reckoned(terms, day).lateFee(terms);
  }

  /** What paying the allocations posts: each title credited once. */
  static List<Posting> settled(Map<String, Receivable> receivables, List<Allocation> allocations) {
    Map<AccountTitle, Yuan> byTitle = allocations.stream()
        .collect(Collectors.toMap(
            a -> Objects.requireNonNull(receivables.get(a.receivable())).kind().title(),
            Allocation::amount,
            Yuan::plus,
            TreeMap::new));
    return byTitle.entrySet().stream()
        .map(e -> Posting.credit(e.getKey(), e.getValue()))
        .toList();
  }
}

package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Money taken and given back. Lists hold at most the number asked for, 1 to 1000. */
public final class Payments {

  private final Session session;
  private final PaymentSettings settings;

  public Payments(Session session, PaymentSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  /** Delivered again it answers with the same payment. */
  public Done<Payment> receive(ReceivePayment command) {
    return session.execute(command, Payment.TYPE);
  }

  public Done<Payment> voided(VoidPayment command) {
    return session.execute(command, Payment.TYPE);
  }

  public Done<Payment> reverse(ReversePayment command) {
    return session.execute(command, Payment.TYPE);
  }

  public Done<Refund> refund(RefundPayment command) {
    return session.execute(command, Refund.TYPE);
  }

  /** Delivered again it answers with the same purchase. */
  public Done<GasPurchase> buyGas(BuyGas command) {
    return session.execute(command, GasPurchase.TYPE);
  }

  public Done<CashDrawer> count(CountDrawer command) {
    return session.execute(command, CashDrawer.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  /**
   * Compares a whole statement with ours, in as many pages as it takes; goes on where an earlier call was interrupted.
   *
   * @param rows of the statement in any order; each transaction once
   */
  public Reconciliation reconcile(String channel, LocalDate day, List<StatementRow> rows) {
    List<StatementRow> sorted =
        rows.stream().sorted(Comparator.comparing(StatementRow::transaction)).toList();
    Optional<Reconciliation> begun = reconciliation(channel, day);
    while (begun.filter(Reconciliation::done).isEmpty()) {
      begun = Optional.of(page(channel, day, sorted, begun.flatMap(Reconciliation::through)));
    }
    return begun.orElseThrow();
  }

  private Reconciliation page(
      String channel, LocalDate day, List<StatementRow> sorted, Optional<String> after) {
    List<StatementRow> rest = sorted.stream()
        .filter(row -> after.filter(a -> row.transaction().compareTo(a) <= 0).isEmpty())
        .limit(Reconcile.MOST_ROWS + 1L)
        .toList();
    boolean last = rest.size() <= Reconcile.MOST_ROWS;
    Reconcile command = Reconcile.builder()
        .channel(channel)
        .day(day)
        .after(after)
        .rows(last ? rest : rest.subList(0, Reconcile.MOST_ROWS))
        .last(last)
        .build();
    return session.execute(command, Reconciliation.TYPE).value();
  }

  // ---- look-ups

  public Optional<Held<Payment>> payment(Key key) {
    return session.find(Payment.TYPE, key);
  }

  /** By channel and transaction. */
  public Optional<Held<Payment>> byTransaction(String channel, String transaction) {
    Range one = Range.all(Payment.BY_TRANSACTION).equalTo(channel).equalTo(transaction);
    return scan(Payment.TYPE, one, 1).stream().findFirst();
  }

  /** By number of its receipt. */
  public Optional<Held<Payment>> byReceipt(String number) {
    return scan(Payment.TYPE, Range.all(Payment.BY_RECEIPT).equalTo(number), 1).stream()
        .findFirst();
  }

  /** Of an account, the latest first. */
  public List<Held<Payment>> paymentsOf(String point, String account, int limit) {
    Range own = Range.all(Payment.OF_ACCOUNT).inRoot(point).equalTo(account);
    return scan(Payment.TYPE, own, limit);
  }

  /** What was paid for an order, the latest first. */
  public List<Held<Payment>> paymentsFor(Key order, int limit) {
    return paymentsOf(order.root(), OrderTill.bookOf(order), limit);
  }

  /** The book of an order; empty while it charged nothing. */
  public Optional<Held<Ledger>> bookOf(Key order) {
    return session.find(Ledger.TYPE, Ledger.keyOf(order.root(), OrderTill.bookOf(order)));
  }

  /** Gas an account bought ahead, the latest first. */
  public List<Held<GasPurchase>> purchasesOf(String point, String account, int limit) {
    Range own = Range.all(GasPurchase.OF_ACCOUNT).inRoot(point).equalTo(account);
    return scan(GasPurchase.TYPE, own, limit);
  }

  /** Tax invoices of a point, the latest first. */
  public List<Held<Fapiao>> fapiaoOf(String point, int limit) {
    return scan(Fapiao.TYPE, Range.all(Fapiao.OF_POINT).inRoot(point), limit);
  }

  /** Agreements with a bank, one an account. */
  public List<Held<DirectDebit>> directDebitsOf(String point, int limit) {
    return scan(DirectDebit.TYPE, Range.all(DirectDebit.OF_POINT).inRoot(point), limit);
  }

  public Optional<Held<CashDrawer>> drawer(Key key) {
    return session.find(CashDrawer.TYPE, key);
  }

  /** The drawer a clerk answers for. */
  public Optional<Held<CashDrawer>> drawerOf(String clerk) {
    return scan(CashDrawer.TYPE, Range.all(CashDrawer.OF_CLERK).equalTo(clerk), 1).stream()
        .findFirst();
  }

  /** Drawers that wait for somebody's signature. */
  public List<Held<CashDrawer>> drawersWaitingFor(String person, int limit) {
    return scan(CashDrawer.TYPE, Range.all(CashDrawer.WAITING_FOR).equalTo(person), limit);
  }

  /** How a channel's day stands; empty before its first page. */
  public Optional<Reconciliation> reconciliation(String channel, LocalDate day) {
    return session.find(Reconciliation.TYPE, Reconciliation.keyOf(channel, day)).map(Held::value);
  }

  /** What differs on a channel's day, in order of transactions. */
  public List<Difference> differences(String channel, LocalDate day, int pages) {
    Range all = Range.all(Reconciliation.OF_DAY).inRoot(Reconciliation.rootOf(channel, day));
    return scan(Reconciliation.Page.TYPE, all, pages).stream()
        .flatMap(held -> held.value().differences().stream())
        .toList();
  }

  /** Cash and channels of a day. */
  public DaySheet daySheet(String unit, LocalDate day) {
    return new DaySheets(session, settings).of(unit, day);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}

package org.gasservice.core.billing;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Bills and debts as somebody at work handles them. Lists hold at most the number asked for, 1 to 1000. */
public final class Billing {

  private final Session session;

  public Billing(Session session) {
    this.session = session;
  }

  /** Charges a service or material of the published schedule. */
  public Done<Receivable> charge(ChargeService command) {
    return session.execute(command, Receivable.TYPE);
  }

  /** Charges the late fees of an account that are due to the day. */
  public Done<Ledger> chargeLateFees(String point, String account) {
    return session.execute(new ChargeLateFees(point, account), Ledger.TYPE);
  }

  /**
   * Does something about a debt: {@link DisputeCharge}, {@link AgreeInstalments}, {@link WriteOff} …
   *
   * @throws org.gasservice.core.command.Refusal when it may not be done; nothing was changed
   */
  public Done<Receivable> debt(DebtCommand command) {
    return session.execute(command, Receivable.TYPE);
  }

  /**
   * Bills what an account used since its last bill.
   *
   * @throws org.gasservice.core.command.Refusal when it may not be done; nothing was changed
   */
  public Done<Bill> bill(BillAccount command) {
    return session.execute(command, Bill.TYPE);
  }

  /** Takes the last bill of an account back. */
  public Done<Bill> cancel(CancelBill command) {
    return session.execute(command, Bill.TYPE);
  }

  /** Reckons bills anew by the prices known now. */
  public Done<Adjustment> adjust(AdjustPrices command) {
    return session.execute(command, Adjustment.TYPE);
  }

  /** Reckons bills anew because a meter ran wrong. */
  public Done<Adjustment> adjust(AdjustForMeter command) {
    return session.execute(command, Adjustment.TYPE);
  }

  /** Settles an account before it ends. */
  public Done<Settlement> settle(SettleAccount command) {
    return session.execute(command, Settlement.TYPE);
  }

  // ---- look-ups

  public Optional<Held<Bill>> bill(String root, String number) {
    return session.find(Bill.TYPE, Bill.keyOf(root, number));
  }

  /** Bills of an account by their last day, those taken back too; a page at a time. */
  public Page<Held<Bill>> bills(String root, String account, Optional<Bytes> after, int limit) {
    Range range = Range.all(Bill.OF_ACCOUNT).inRoot(root).equalTo(account);
    return session.scan(Bill.TYPE, range, after, limit);
  }

  /** How far a billing run has come. */
  public Optional<Held<BillingRun>> run(String run) {
    return session.find(BillingRun.TYPE, BillingRun.keyOf(run));
  }

  /** Accounts a billing run could not bill, by reason; a page at a time. */
  public Page<Held<RejectedAccount>> rejected(String run, Optional<Bytes> after, int limit) {
    Range range = Range.all(RejectedAccount.OF_RUN).inRoot(run);
    return session.scan(RejectedAccount.TYPE, range, after, limit);
  }

  /** Where the ledger of an account stands; its key's root is the service point. */
  public Optional<Held<Ledger>> ledger(String account) {
    return scan(Ledger.TYPE, Range.all(Ledger.BY_ACCOUNT).equalTo(account), 1).stream()
        .findFirst();
  }

  /** The entries of a ledger by number, a page at a time. */
  public Page<Held<LedgerEntry>> entries(
      String root, String account, Optional<Bytes> after, int limit) {
    Range range = Range.all(LedgerEntry.OF_ACCOUNT).inRoot(root).equalTo(account);
    return session.scan(LedgerEntry.TYPE, range, after, limit);
  }

  /** What an account has to pay, by due day. */
  public List<Held<Receivable>> open(String root, String account, int limit) {
    return scan(Receivable.TYPE, Range.all(Receivable.OPEN).inRoot(root).equalTo(account), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}

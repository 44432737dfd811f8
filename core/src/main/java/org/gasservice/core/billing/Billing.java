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

  // ---- look-ups

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

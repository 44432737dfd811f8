package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** What an account has to pay, as rules read it. */
public final class Receivables {

  private Receivables() {}

  /** By due day, at most {@value Limits#PAGE}: more debts than that no account can run up. */
  public static List<Held<Receivable>> open(Reads reads, String root, String account) {
    return reads.scan(
        Receivable.TYPE, Range.all(Receivable.OPEN).inRoot(root).equalTo(account), Limits.PAGE);
  }

  /** Undisputed principal of an account that was to be paid before a day. */
  public static Yuan overdue(Reads reads, String root, String account, LocalDate day) {
    return LedgerRules.overduePrincipal(
        open(reads, root, account).stream().map(Held::value).toList(), day);
  }
}

package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * A page of what a channel says of a day ({@code payment.reconcile}). Pages come in order; what the page could not deal with, because too much of it
 * differs, is sent again after {@link Reconciliation#through}.
 *
 * @param after transaction the page before ended with; absent for the first
 * @param rows at most {@value #MOST_ROWS}, ascending by transaction, all after {@code after}
 * @param last whether no more follow
 */
@Value.Builder
public record Reconcile(
    String channel, LocalDate day, Optional<String> after, List<StatementRow> rows, boolean last)
    implements Command {

  /** Most rows of a page. */
  public static final int MOST_ROWS = 300;

  public Reconcile {
    after = after == null ? Optional.empty() : after;
    rows = rows == null ? List.of() : List.copyOf(rows);
  }

  public static ReconcileBuilder builder() {
    return new ReconcileBuilder();
  }

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "channel", channel, ReceivePayment.LONGEST_CHANNEL);
    after.ifPresent(id -> problems.token("after", id));
    problems.require(rows.size() <= MOST_ROWS, "rows", "problem.too-large");
    problems.require(last || !rows.isEmpty(), "rows", "problem.missing");
    rows.forEach(row -> Ids.check(
        problems, "rows.transaction", row.transaction(), ReceivePayment.LONGEST_TRANSACTION));
    String before = after.orElse("");
    for (StatementRow row : rows) {
      problems.require(
          row.transaction().compareTo(before) > 0, "rows.transaction", "payment.rows-ascending");
      before = row.transaction();
    }
  }
}

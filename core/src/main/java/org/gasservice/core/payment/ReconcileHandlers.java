package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Compares page after page, in the root of the channel's day. */
final class ReconcileHandlers {

  /** Most of ours read for one page. */
  private static final int MOST_OURS = 800;

  private static final int MOST_DIFFERENCES = 200;

  private ReconcileHandlers() {}

  @Keeps(D10_P4)
  static Key reconcile(Reconcile command, Draft draft) {
    Key key = Reconciliation.keyOf(command.channel(), command.day());
    Optional<Held<Reconciliation>> before = draft.find(Reconciliation.TYPE, key);
    Reconciliation now = before
        .map(Held::value)
        .orElseGet(() -> Reconciliation.begun(command.channel(), command.day()));
    if (now.done() || !now.through().equals(command.after())) {
      throw new RuleViolation(
          D10_P4,
          now.done() ? "payment.reconciled-already" : "payment.page-out-of-order",
          Map.of(
              "channel", command.channel(),
              "day", command.day(),
              "through", now.through().orElse("")));
    }
    Matching page = matched(command, draft);
    Optional<String> reached =
        page.cut().or(() -> command.last() ? Optional.empty() : Optional.of(last(command.rows())));
    Reconciliation after = now.with(page, reached);
    if (!page.differences().isEmpty()) {
      draft.insert(
          Reconciliation.Page.TYPE,
          Reconciliation.pageKey(draft.root(), after.pages()),
          new Reconciliation.Page(after.pages(), page.differences()));
    }
    Reconciliation ended = reached.isEmpty() ? after.withDoneAt(draft.occurredAt()) : after;
    return before
        .map(held -> draft.update(Reconciliation.TYPE, held, ended))
        .orElseGet(() -> draft.insert(Reconciliation.TYPE, key, ended))
        .key();
  }

  private static Matching matched(Reconcile c, Draft draft) {
    Optional<String> to = c.last() ? Optional.empty() : Optional.of(last(c.rows()));
    List<StatementRow> ours = ours(draft, c, to);
    Optional<String> bound = ours.size() == MOST_OURS ? Optional.of(last(ours)) : Optional.empty();
    List<StatementRow> theirs = c.rows().stream()
        .filter(row -> bound.filter(b -> row.transaction().compareTo(b) > 0).isEmpty())
        .toList();
    Matching page =
        Matching.of(ours, theirs, id -> elsewhere(draft, c.channel(), id), MOST_DIFFERENCES);
    return page.cut().isPresent() || bound.isEmpty()
        ? page
        : new Matching(
            page.matched(), page.amount(), page.ours(), page.theirs(), page.differences(), bound);
  }

  private static String last(List<StatementRow> rows) {
    return rows.get(rows.size() - 1).transaction();
  }

  /** Ours of the day behind one transaction up to and with another, the first so many. */
  private static List<StatementRow> ours(Reads reads, Reconcile c, Optional<String> to) {
    Stream<StatementRow> paid =
        reads.peek(Payment.TYPE, range(Payment.OF_CHANNEL, c, to), MOST_OURS).stream()
            .map(Held::value)
            .distinct()
            .flatMap(payment -> payment.onStatement(c.day()).stream());
    Stream<StatementRow> back =
        reads.peek(Refund.TYPE, range(Refund.OF_CHANNEL, c, to), MOST_OURS).stream()
            .map(held -> held.value().onStatement());
    return Stream.concat(paid, back)
        .filter(
            row -> c.after().filter(a -> row.transaction().compareTo(a) <= 0).isEmpty())
        .filter(row -> to.filter(t -> row.transaction().compareTo(t) > 0).isEmpty())
        .sorted(Comparator.comparing(StatementRow::transaction))
        .limit(MOST_OURS)
        .toList();
  }

  /** The least token behind another is that one with the first printable sign. */
  private static Range range(String index, Reconcile c, Optional<String> to) {
    Range day = Range.all(index).equalTo(c.channel()).equalTo(c.day());
    Range from = c.after().map(after -> day.atLeast(after + "!")).orElse(day);
    return to.map(last -> from.below(last + "!")).orElse(from);
  }

  private static Optional<Yuan> elsewhere(Reads reads, String channel, String transaction) {
    return reads
        .peek(
            Payment.TYPE,
            Range.all(Payment.BY_TRANSACTION).equalTo(channel).equalTo(transaction),
            1)
        .stream()
        .filter(held -> held.value().state() != PaymentState.VOIDED)
        .map(held -> held.value().amount())
        .findFirst();
  }
}

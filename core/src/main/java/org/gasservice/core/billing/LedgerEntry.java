package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * An entry of a ledger (分录). Its postings sum to zero. It is written once and never changed: what was wrong is reversed by another entry. Lies in
 * the root of its ledger.
 *
 * @param account the book it belongs to: number of the supply account, or name of another book
 * @param number from 1 in its book, without gaps
 * @param source what caused it, a token: number of a bill, id of a payment
 * @param day the company's day it counts on
 * @param allocations which receivables it paid
 * @param reverses id of the entry it undoes
 */
@Value.Builder
public record LedgerEntry(
    String id,
    String account,
    int number,
    EntryKind kind,
    String source,
    LocalDate day,
    List<Posting> postings,
    List<Allocation> allocations,
    Optional<String> reverses) {

  /** Entries of a book by number: scan within its root. */
  public static final String OF_ACCOUNT = "of_account";

  /** The entry that undoes another: at most one. */
  public static final String REVERSAL = "reversal";

  public static final AggregateType<LedgerEntry> TYPE = new AggregateType<>(
      "ledger_entry",
      LedgerEntry.class,
      JsonCodec.whole(1, LedgerEntry.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, LedgerEntry::account),
          Attribute.of("number", Kind.LONG, e -> (long) e.number())),
      List.of(
          Index.over(OF_ACCOUNT, Reach.ROOT, "account", "number"),
          // as tuples: hardly any entry reverses another, and those that do not need no line
          Index.uniqueTuples(
              REVERSAL,
              Reach.ROOT,
              List.of(Column.of("reverses", Kind.TOKEN)),
              e -> e.reverses().stream().map(List::<Object>of).toList())));

  /** @throws IllegalArgumentException when the postings do not sum to zero */
  public LedgerEntry {
    postings = List.copyOf(postings);
    allocations = allocations == null ? List.of() : List.copyOf(allocations);
    reverses = reverses == null ? Optional.empty() : reverses;
    if (postings.size() < 2
        || postings.stream().map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus).signum() != 0) {
      throw new IllegalArgumentException("entry " + number + " does not balance");
    }
  }

  public static LedgerEntryBuilder builder() {
    return new LedgerEntryBuilder();
  }

  public static Key keyOf(String root, String id) {
    return new Key(root, id);
  }

  /** What was debited: the amount of the entry. */
  public Yuan amount() {
    return postings.stream()
        .map(Posting::amount)
        .filter(amount -> amount.signum() > 0)
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  /** What it posted to a title, debits positive. */
  public Yuan posted(AccountTitle title) {
    return postings.stream()
        .filter(posting -> posting.title() == title)
        .map(Posting::amount)
        .reduce(Yuan.ZERO, Yuan::plus);
  }
}

package org.gasservice.core.order;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Money was taken for an order ({@code order.record-payment}), at the door or at a counter; there is a receipt for every payment [D4-11b]. Delivered again it
 * is the same payment; its receipt, or its transaction, with other content is a conflict. Money goes back by the way it came, with the commands that give back
 * any payment.
 *
 * @param receipt number of the receipt (收据) the customer holds, a token of at most 30 characters; no other payment has it
 * @param amount more than zero, together not more than is charged
 * @param channel that has the money, at most 20 characters; absent for cash and nothing else
 * @param transaction the channel's id of it, at most 60 characters; absent for cash and nothing else
 * @param cash what was due, handed over and given back; for cash and nothing else
 * @param drawer the actor's own, open; for cash and nothing else
 */
@Value.Builder
public record RecordPayment(
    Key order,
    String receipt,
    Yuan amount,
    PayMethod method,
    Optional<String> channel,
    Optional<String> transaction,
    Optional<Tender> cash,
    Optional<Key> drawer)
    implements OrderCommand {

  static final int LONGEST_RECEIPT = 30;
  private static final int LONGEST_CHANNEL = 20;
  private static final int LONGEST_TRANSACTION = 60;

  public RecordPayment {
    channel = Given.optional(channel);
    transaction = Given.optional(transaction);
    cash = Given.optional(cash);
    drawer = Given.optional(drawer);
  }

  public static RecordPaymentBuilder builder() {
    return new RecordPaymentBuilder();
  }

  /** Cash into the actor's drawer. */
  public static RecordPayment inCash(Key order, String receipt, Tender cash, Key drawer) {
    return builder()
        .order(order)
        .receipt(receipt)
        .amount(cash.due())
        .method(PayMethod.CASH)
        .cash(cash)
        .drawer(drawer)
        .build();
  }

  /** By a code that was scanned, a card, a transfer. */
  public static RecordPayment through(
      Key order,
      String receipt,
      Yuan amount,
      PayMethod method,
      String channel,
      String transaction) {
    return builder()
        .order(order)
        .receipt(receipt)
        .amount(amount)
        .method(method)
        .channel(channel)
        .transaction(transaction)
        .build();
  }

  @Override
  public void check(Problems problems) {
    token(problems, "receipt", receipt, LONGEST_RECEIPT);
    problems.require(amount.signum() > 0, "amount", "problem.range");
    problems.require(method != PayMethod.DIRECT_DEBIT, "method", "order.no-debit");
    boolean inCash = method == PayMethod.CASH;
    problems.require(inCash == channel.isEmpty(), "channel", "order.channel-of-money");
    problems.require(inCash == transaction.isEmpty(), "transaction", "order.channel-of-money");
    channel.ifPresent(name -> token(problems, "channel", name, LONGEST_CHANNEL));
    transaction.ifPresent(id -> token(problems, "transaction", id, LONGEST_TRANSACTION));
    Tender.check(problems, method, amount, cash, drawer.isPresent());
  }

  private static void token(Problems problems, String path, String value, int longest) {
    problems.token(path, value);
    if (value.length() > longest) {
      problems.add(path, "problem.too-long", Map.of("most", longest));
    }
  }
}

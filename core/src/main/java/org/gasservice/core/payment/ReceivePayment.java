package org.gasservice.core.payment;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Somebody paid ({@code payment.receive}). Delivered again it is the same payment; the same channel and transaction with other content is a conflict.
 *
 * @param account it is paid on; a closed one too, as long as the point has it
 * @param channel a registered one, or {@link Payment#CASH}; at most 20 characters
 * @param transaction the channel's id, for cash the counter's; at most 60 characters
 * @param amount what is paid, more than zero
 * @param cash for cash and nothing else: due is the amount
 * @param drawer the actor's own, open; for cash and nothing else
 * @param receivables what it is paid for, first to last; the company's order when empty
 */
@Value.Builder
public record ReceivePayment(
    String point,
    String account,
    String channel,
    String transaction,
    PayMethod method,
    Yuan amount,
    Optional<Tender> cash,
    Optional<Key> drawer,
    List<String> receivables)
    implements Command {

  static final int LONGEST_CHANNEL = 20;
  static final int LONGEST_TRANSACTION = 60;
  private static final int MOST_NAMED = 60;

  public ReceivePayment {
    cash = cash == null ? Optional.empty() : cash;
    drawer = drawer == null ? Optional.empty() : drawer;
    receivables = receivables == null ? List.of() : List.copyOf(receivables);
  }

  public static ReceivePaymentBuilder builder() {
    return new ReceivePaymentBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    Ids.check(problems, "channel", channel, LONGEST_CHANNEL);
    Ids.check(problems, "transaction", transaction, LONGEST_TRANSACTION);
    problems.require(amount.signum() > 0, "amount", "problem.range");
    boolean inCash = method == PayMethod.CASH;
    problems.require(inCash == channel.equals(Payment.CASH), "channel", "payment.channel-of-cash");
    Tender.check(problems, method, amount, cash, drawer.isPresent());
    problems.require(receivables.size() <= MOST_NAMED, "receivables", "problem.too-large");
    receivables.forEach(each -> problems.token("receivables", each));
  }
}

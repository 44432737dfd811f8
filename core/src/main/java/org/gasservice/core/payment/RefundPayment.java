package org.gasservice.core.payment;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Gives a balance back by the way it was paid ({@code payment.refund}). Delivered again it is the same refund.
 *
 * @param payment it came with
 * @param refund id of the refund, at most 60 characters; for a channel its id of the transaction
 * @param amount more than zero, no more than is left of the payment and than the customer's balance
 * @param reason a token
 * @param approvedBy somebody else who may approve refunds
 * @param drawer the actor's own, open; exactly when it was paid in cash
 */
@Value.Builder
public record RefundPayment(
    Key payment, String refund, Yuan amount, String reason, String approvedBy, Optional<Key> drawer)
    implements Command {

  public RefundPayment {
    drawer = drawer == null ? Optional.empty() : drawer;
  }

  public static RefundPaymentBuilder builder() {
    return new RefundPaymentBuilder();
  }

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "refund", refund, ReceivePayment.LONGEST_TRANSACTION);
    problems.require(amount.signum() > 0, "amount", "problem.range");
    problems.token("reason", reason);
    problems.token("approvedBy", approvedBy);
  }
}

package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Agrees that a bank pays the bills, or agrees it anew ({@code payment.agree-direct-debit}) [A6].
 *
 * @param payer a party with a role at the point
 */
@Value.Builder
public record AgreeDirectDebit(
    String point,
    String account,
    String channel,
    String payer,
    Personal bankAccount,
    LocalDate from,
    Optional<LocalDate> through)
    implements Command {

  public AgreeDirectDebit {
    through = through == null ? Optional.empty() : through;
  }

  public static AgreeDirectDebitBuilder builder() {
    return new AgreeDirectDebitBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    Ids.check(problems, "channel", channel, ReceivePayment.LONGEST_CHANNEL);
    problems.token("payer", payer);
    problems.line("bankAccount", bankAccount);
    through.ifPresent(last -> problems.require(!last.isBefore(from), "through", "problem.order"));
  }
}

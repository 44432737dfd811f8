package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Registers a channel, or says until when it takes payments ({@code payment.open-channel}).
 *
 * @param channel its name in payments, at most 20 characters
 * @param name as printed
 */
public record OpenChannel(String channel, String name, LocalDate from, Optional<LocalDate> through)
    implements Command {

  public OpenChannel {
    through = through == null ? Optional.empty() : through;
  }

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "channel", channel, ReceivePayment.LONGEST_CHANNEL);
    problems.require(!channel.equals(Payment.CASH), "channel", "payment.channel-of-cash");
    problems.text("name", name);
    through.ifPresent(last -> problems.require(!last.isBefore(from), "through", "problem.order"));
  }
}

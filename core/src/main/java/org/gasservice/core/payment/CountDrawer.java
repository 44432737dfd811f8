package org.gasservice.core.payment;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * Counts a stopped drawer ({@code payment.count-drawer}) [D4-12]. Says by how much it does not balance; a difference needs a reason and somebody else's
 * approval.
 *
 * @param reason of a difference, a token
 * @param approvedBy somebody else who may approve differences
 */
public record CountDrawer(
    Key drawer, Yuan counted, Optional<String> reason, Optional<String> approvedBy)
    implements Command {

  public CountDrawer {
    reason = reason == null ? Optional.empty() : reason;
    approvedBy = approvedBy == null ? Optional.empty() : approvedBy;
  }

  public static CountDrawer of(Key drawer, Yuan counted) {
    return new CountDrawer(drawer, counted, Optional.empty(), Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.require(counted.signum() >= 0, "counted", "problem.range");
    reason.ifPresent(why -> problems.token("reason", why));
    approvedBy.ifPresent(person -> problems.token("approvedBy", person));
    problems.require(
        reason.isPresent() == approvedBy.isPresent(), "approvedBy", "payment.reason-and-approval");
  }
}

package org.gasservice.core.billing;

import org.gasservice.core.command.Problems;

/**
 * Gives a debt up ({@code billing.write-off}, 核销坏账).
 *
 * @param reason why, in words
 * @param approvedBy staff number of a second person who may approve it
 */
public record WriteOff(
    String point, String account, String receivable, String reason, String approvedBy)
    implements DebtCommand {

  /** What the second person needs. */
  public static final String APPROVE = "billing.approve-write-off";

  @Override
  public void check(Problems problems) {
    DebtCommand.super.check(problems);
    problems.text("reason", reason);
    problems.token("approvedBy", approvedBy);
  }
}

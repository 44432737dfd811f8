package org.gasservice.core.contact;

import java.time.Instant;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/**
 * Keeps a number from ringing for a while ({@code contact.block-number}). What is said from it is taken all the same.
 *
 * @param until later than now, at most {@link BlockedNumber#LONGEST} away
 * @param approvedBy staff number of a second person who may do this too
 */
public record BlockNumber(
    Personal phone, BlockedNumber.Reason reason, Instant until, String approvedBy)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.line("phone", phone);
    problems.token("approvedBy", approvedBy);
  }
}

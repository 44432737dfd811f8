package org.gasservice.core.complaint;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;

/**
 * Records what the complainant is given ({@code complaint.compensate}) [D8-1.6c].
 *
 * @param amount of a refund or compensation, more than nothing; absent for anything else
 * @param reference of the ledger entry, letter or work order
 * @param approvedBy staff number of the second person
 */
public record Compensate(
    String complaint, Measure kind, Optional<Yuan> amount, String reference, String approvedBy)
    implements ComplaintCommand {

  public Compensate {
    amount = amount == null ? Optional.empty() : amount;
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    problems.token("reference", reference);
    problems.token("approvedBy", approvedBy);
    boolean money = kind == Measure.REFUND || kind == Measure.COMPENSATION;
    problems.require(amount.isPresent() == money, "amount", "complaint.amount-of-money");
    problems.require(amount.filter(a -> a.signum() <= 0).isEmpty(), "amount", "problem.range");
  }
}

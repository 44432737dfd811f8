package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Hands a service point over to a new holder ({@code customer.transfer}, 过户): one holding ends and the next begins at the moment it happens.
 * The debt stays with the old holder. Billing settles the old account through a guard of its own.
 *
 * @param newHolder party that holds it from now on
 * @param account number of the new supply account, a token
 * @param contract number of the new supply contract, a token
 * @param reading what both sides agree the meter shows; needed where a meter hangs
 */
@Value.Builder
public record TransferAccount(
    String point,
    Application application,
    String newHolder,
    String account,
    String contract,
    Optional<AgreedReading> reading)
    implements Command {

  public TransferAccount {
    reading = reading == null ? Optional.empty() : reading;
  }

  public static TransferAccountBuilder builder() {
    return new TransferAccountBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    application.check(problems);
    problems.token("newHolder", newHolder);
    problems.token("account", account);
    problems.token("contract", contract);
    reading.ifPresent(agreed -> agreed.check(problems));
  }
}

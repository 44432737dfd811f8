package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Says what a party is at a service point ({@code customer.assign-role}).
 *
 * @param account number of the supply account, a token; needed exactly for the account holder
 * @param from first day; the day it happened when absent
 */
@Value.Builder
public record AssignRole(
    String point, String party, Role role, Optional<String> account, Optional<LocalDate> from)
    implements Command {

  public AssignRole {
    account = account == null ? Optional.empty() : account;
    from = from == null ? Optional.empty() : from;
  }

  public static AssignRoleBuilder builder() {
    return new AssignRoleBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("party", party);
    account.ifPresent(number -> problems.token("account", number));
    problems.require(
        account.isPresent() == (role == Role.ACCOUNT_HOLDER),
        "account",
        "customer.account-of-holder");
  }
}

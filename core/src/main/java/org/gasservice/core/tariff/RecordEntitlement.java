package org.gasservice.core.tariff;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Records what a household proved ({@code tariff.record-entitlement}): that it heats with gas, or has a low income. The size of a household is
 * recorded by {@code customer.review-household-size}.
 *
 * @param account number of its supply account, which must be open
 */
public record RecordEntitlement(String point, String account, Entitlement entitlement)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.token("entitlement.proof", entitlement.proof());
    entitlement.heating().ifPresent(kind -> problems.token("entitlement.heating", kind));
    LocalDate last = entitlement.through().orElse(LocalDate.MAX);
    problems.require(!last.isBefore(entitlement.from()), "entitlement.through", "problem.order");
  }
}

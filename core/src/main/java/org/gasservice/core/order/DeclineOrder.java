package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Declines an order ({@code order.decline}), citing the rule to the customer [D2-1.10].
 *
 * @param rule id of the clause or rule
 * @param explanation what the customer was told
 */
public record DeclineOrder(Key order, String rule, Personal explanation) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("rule", rule);
    problems.text("explanation", explanation);
  }
}

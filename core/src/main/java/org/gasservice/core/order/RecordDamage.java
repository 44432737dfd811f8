package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Something of the customer broke ({@code order.record-damage}) [D10-4.8b].
 *
 * @param damage names it within the order
 * @param what what broke, in words
 */
public record RecordDamage(Key order, String damage, Personal what) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("damage", damage);
    problems.text("what", what);
  }
}

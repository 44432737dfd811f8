package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Adds an explicit piece of work ({@code order.add-work-item}) [D1-2.1].
 *
 * @param item names it within the order
 * @param title a few words, not about people
 */
public record AddWorkItem(Key order, String item, String title) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    WorkRules.check(problems, item, title);
  }
}

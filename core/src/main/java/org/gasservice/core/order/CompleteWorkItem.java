package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * A piece of work is done ({@code order.complete-work-item}).
 *
 * @param result what was done, in words
 */
public record CompleteWorkItem(Key order, String item, Optional<Personal> result)
    implements OrderCommand {

  public CompleteWorkItem {
    result = Given.optional(result);
  }

  public static CompleteWorkItem of(Key order, String item) {
    return new CompleteWorkItem(order, item, Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    problems.token("item", item);
    problems.personal("result", result);
  }
}

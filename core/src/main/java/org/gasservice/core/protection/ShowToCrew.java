package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Shows somebody whom their work is for ({@code protection.show-to-crew}): the crew of an order sees place and reporter whole from dispatch to the end of
 * the order, without asking for each look. The first look leaves a trace [D6-7.3].
 *
 * @param type name of the type, such as {@code service_order}
 */
public record ShowToCrew(String type, Key key) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("type", type);
  }
}

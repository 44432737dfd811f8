package org.gasservice.core.protection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Shows one aggregate with its personal data whole ({@code protection.unmask}): needs the permission of that name and a purpose, and leaves a trace
 * [D6-7.3]. Of a person whose data is only kept it needs {@code protection.read-restricted} besides.
 *
 * @param type name of the type, such as {@code party} or {@code contact}
 */
public record Unmask(String type, Key key, Purpose purpose) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("type", type);
  }
}

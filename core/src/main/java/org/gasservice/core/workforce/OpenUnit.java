package org.gasservice.core.workforce;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.standard.OrgLevel;
import org.immutables.value.Value;

/**
 * Sets up a unit ({@code workforce.open-unit}) [D1-4.4].
 *
 * @param unit id of the new unit, a token
 * @param parent the unit above; absent exactly for the head office
 * @param head staff number of who leads it
 */
@Value.Builder
public record OpenUnit(
    String unit, OrgLevel level, Optional<String> parent, String name, Optional<String> head)
    implements Command {

  public OpenUnit {
    parent = parent == null ? Optional.empty() : parent;
    head = head == null ? Optional.empty() : head;
  }

  public static OpenUnitBuilder builder() {
    return new OpenUnitBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.text("name", name);
    parent.ifPresent(id -> problems.token("parent", id));
    head.ifPresent(id -> problems.token("head", id));
  }
}

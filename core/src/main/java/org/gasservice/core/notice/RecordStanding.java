package org.gasservice.core.notice;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Takes over what the home's own record says ({@code notice.record-standing}); derived from it.
 *
 * @param asOf version of that record: what is older than what is known changes nothing
 */
public record RecordStanding(
    String interruption, String point, Standing standing, Optional<Key> order, long asOf)
    implements InterruptionCommand {

  public RecordStanding {
    order = order == null ? Optional.empty() : order;
  }

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    problems.token("point", point);
  }
}

package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Says in a campaign how one of its points stands ({@code inspection.record-outcome}); follows from what was done there.
 *
 * @param asOf when that was recorded: what is older than what is known changes nothing
 */
public record RecordOutcome(
    String campaign, String point, CampaignStanding standing, Optional<Key> order, Instant asOf)
    implements CampaignCommand {

  public RecordOutcome {
    order = order == null ? Optional.empty() : order;
  }

  @Override
  public void check(Problems problems) {
    problems.token("campaign", campaign);
    problems.token("point", point);
  }
}

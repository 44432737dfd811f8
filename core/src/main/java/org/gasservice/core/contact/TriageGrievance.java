package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Says what is behind a grievance about quality, and what follows ({@code contact.triage-grievance}) [D10-3.5b].
 *
 * @param contact in which it was told
 * @param coached whether the right use was explained first
 * @param settled whether it works now; otherwise a time to come has to be named
 */
public record TriageGrievance(
    Key contact,
    Grievance.Cause cause,
    boolean coached,
    boolean settled,
    Optional<VisitOffer> visit)
    implements Command {

  public TriageGrievance {
    visit = visit == null ? Optional.empty() : visit;
  }

  @Override
  public void check(Problems problems) {
    visit.ifPresent(offer -> problems.ordered("visit.from", offer.from(), offer.to()));
  }
}

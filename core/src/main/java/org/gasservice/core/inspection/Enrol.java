package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * Counts points into a campaign ({@code inspection.enrol}); follows from its opening.
 *
 * @param last whether these are the last
 */
public record Enrol(String campaign, List<String> points, boolean last) implements CampaignCommand {

  public Enrol {
    points = points == null ? List.of() : List.copyOf(points);
  }

  @Override
  public void check(Problems problems) {
    problems.token("campaign", campaign);
    points.forEach(point -> problems.token("points", point));
  }
}

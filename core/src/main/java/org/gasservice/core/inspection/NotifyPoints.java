package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * Records that points of a campaign were told ({@code inspection.notify-points}).
 *
 * @param points 1 to 200
 * @param reference what proves it, a token
 */
public record NotifyPoints(String campaign, List<String> points, String reference)
    implements CampaignCommand {

  static final int MOST = 200;

  public NotifyPoints {
    points = points == null ? List.of() : List.copyOf(points);
  }

  @Override
  public void check(Problems problems) {
    problems.token("campaign", campaign);
    problems.require(!points.isEmpty() && points.size() <= MOST, "points", "problem.too-large");
    points.forEach(point -> problems.token("points", point));
    problems.token("reference", reference);
  }
}

package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/** Plans a campaign and counts its population in ({@code inspection.open-campaign}). */
@Value.Builder
public record OpenCampaign(
    String campaign,
    CampaignKind kind,
    String title,
    String unit,
    LocalDate from,
    LocalDate through,
    int quota,
    Population population)
    implements CampaignCommand {

  public static OpenCampaignBuilder builder() {
    return new OpenCampaignBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("campaign", campaign);
    problems.text("title", title);
    problems.token("unit", unit);
    problems.require(!through.isBefore(from), "through", "problem.order");
    problems.require(quota >= 1, "quota", "problem.range");
    population.check(problems);
  }
}
